// Draws what stands in a table: the first cell of a row is its name, cells with a data-value are its figures.
(function () {
	const charts = [];

	function colour(name) {
		return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
	}

	function short(value) {
		const million = 1000000;
		return Math.abs(value) >= million ? (value / million).toLocaleString(document.documentElement.lang) + 'M'
			: value.toLocaleString(document.documentElement.lang);
	}

	function read(table) {
		const rows = [...table.tBodies[0].rows];
		const titles = [...table.tHead.rows[0].cells].slice(1).filter((cell) => !('leftOut' in cell.dataset));
		return {
			labels: rows.map((row) => row.cells[0].dataset.short || row.cells[0].textContent.trim()),
			series: titles.map((title, number) => ({
				label: title.textContent.trim(),
				data: rows.map((row) => Number(row.querySelectorAll('[data-value]')[number].dataset.value))
			}))
		};
	}

	function bars(content) {
		const colours = [colour('--chart-bar'), colour('--chart-bar-2')];
		return {
			type: 'bar',
			data: {
				labels: content.labels,
				datasets: content.series.map((one, number) => ({ ...one, backgroundColor: colours[number], borderRadius: 3 }))
			},
			options: {
				scales: {
					x: { grid: { display: false }, ticks: { color: colour('--ziyo-quiet') } },
					y: { beginAtZero: true, border: { display: false }, grid: { color: colour('--ziyo-line') },
						ticks: { callback: short, color: colour('--ziyo-quiet'), maxTicksLimit: 6, precision: 0 } }
				},
				plugins: { legend: { align: 'start', labels: { boxHeight: 12, boxWidth: 12, color: colour('--ziyo-text') } } }
			}
		};
	}

	function doughnut(content) {
		return {
			type: 'doughnut',
			data: {
				labels: content.labels,
				datasets: [{
					...content.series[0],
					backgroundColor: [1, 2, 3, 4, 5, 6].map((number) => colour('--chart-' + number)),
					borderColor: colour('--ziyo-surface')
				}]
			},
			options: { cutout: '62%', plugins: { legend: { display: false } } }
		};
	}

	function draw() {
		charts.splice(0).forEach((chart) => chart.destroy());
		document.querySelectorAll('canvas[data-chart]').forEach((canvas) => {
			const content = read(document.getElementById(canvas.dataset.table));
			const chart = canvas.dataset.chart === 'bar' ? bars(content) : doughnut(content);
			chart.options.animation = false;
			chart.options.maintainAspectRatio = false;
			charts.push(new Chart(canvas, chart));
		});
	}

	if ('Chart' in window) {
		draw();
		new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
	}
})();
