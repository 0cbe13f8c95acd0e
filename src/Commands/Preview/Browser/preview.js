// Runs on every page of a preview: loads it again when the site was built anew, and shows over it what keeps the site from being built.
const report = document.createElement('section');
report.className = 'preview-report';
report.setAttribute('role', 'alert');
report.setAttribute('aria-label', 'Not rebuilt');

const show = text => {
  report.remove();
  if (text === '') return;
  const heading = document.createElement('h2');
  heading.textContent = 'Not rebuilt: this is the last page that could be built';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Hide';
  close.addEventListener('click', () => report.remove());
  const problems = document.createElement('pre');
  problems.tabIndex = 0;
  // As text: whatever a file says is never part of the page.
  problems.textContent = text;
  report.replaceChildren(heading, close, problems);
  document.body.append(report);
};

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = '/.preview/preview.css';
document.head.append(style);

const events = new EventSource('/.preview/events');
events.addEventListener('reload', () => location.reload());
events.addEventListener('report', event => show(event.data));
