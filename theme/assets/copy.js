// A button that puts the text of another element on the clipboard. Where the browser has none to offer, the buttons stay hidden.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('button.copy')) {
    const { of, done } = button.dataset;
    const name = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = document.getElementById(of);
      try {
        await navigator.clipboard.writeText(text.textContent.trim().replace(/\s+/g, ' '));
      } catch {
        getSelection().selectAllChildren(text);
        return;
      }
      button.textContent = done;
      setTimeout(() => { button.textContent = name; }, 2000);
    });
  }
}
