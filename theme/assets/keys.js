// "/" opens the search from any page. WCAG 2.1.4 wants a way to turn a single-key shortcut off: the search page has one.
const searchPage = new URL('../search/', document.currentScript.src);
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]')) return;
  try {
    if (localStorage.getItem('slash') === 'off') return;
  } catch { /* storage may be barred; the key then stays on */ }
  event.preventDefault();
  // A heading of a text may have the same id.
  const words = document.querySelector('input#search-q');
  if (words) words.focus();
  // The browser itself puts the cursor into the field that the address names, before any script runs.
  else location.assign(`${searchPage}#search-q`);
});
