/** Where the page begins: reads the results and shows the first view. */
const results = JSON.parse(document.getElementById('results').textContent);
document.getElementById('view').textContent = `${results.repeats.length} repeats`;
