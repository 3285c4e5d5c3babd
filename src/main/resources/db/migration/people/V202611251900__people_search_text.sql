-- Both names, the family name once more behind them, the username and two phones: 635 characters at the longest.
alter table account alter column search_text set data type varchar(800);
