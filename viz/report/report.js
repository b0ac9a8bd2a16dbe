'use strict';
document.documentElement.classList.add('js');

// A search field shows the rows of its table that hold the text; empty, it shows the first ones again.
for (const field of document.querySelectorAll('input[data-table]')) {
    const table = document.getElementById(field.dataset.table);
    const found = document.getElementById(field.dataset.found);
    field.addEventListener('input', () => {
        const wanted = field.value.trim().toLocaleLowerCase();
        let hits = 0;
        for (const row of table.tBodies[0].rows) {
            const hit = wanted !== '' && row.textContent.toLocaleLowerCase().includes(wanted);
            row.classList.toggle('hit', hit);
            row.classList.toggle('miss', wanted !== '' && !hit);
            hits += hit ? 1 : 0;
        }
        found.textContent = wanted === '' ? '' : hits + ' of ' + table.tBodies[0].rows.length + ' actors';
    });
}

// The heading of the case being read is marked in the list of cases.
const links = new Map([...document.querySelectorAll('.cases a')].map(link => [link.hash.slice(1), link]));
const mark = name => {
    for (const [key, link] of links) {
        link.classList.toggle('here', key === name);
    }
};
if (links.size > 0) {
    mark(links.has(location.hash.slice(1)) ? location.hash.slice(1) : links.keys().next().value);
    for (const [key, link] of links) {
        link.addEventListener('click', () => mark(key));
    }
}
