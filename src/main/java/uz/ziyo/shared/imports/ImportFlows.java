package uz.ziyo.shared.imports;

import org.springframework.stereotype.Component;

import uz.ziyo.shared.workbook.ImportFiles;

/**
 * Where every import begins.
 */
@Component
public class ImportFlows {

	private final ImportFiles files;

	ImportFlows(ImportFiles files) {
		this.files = files;
	}

	/**
	 * @param path where its pages are
	 * @param pages the folder of its templates {@code import} and {@code import-preview}
	 * @param most how many rows may come at once
	 */
	public <S extends ImportSheet> ImportFlow<S> of(String path, String pages, int most,
			ImportFlow.Reading<S> reading) {
		return new ImportFlow<>(this.files, path, pages, most, reading);
	}

}
