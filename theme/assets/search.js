// The search page: reads the form and the address, shows what the index finds. Whatever comes from the
// reader or from articles becomes a text node, never markup.
(() => {
  const form = document.getElementById('search');
  const [words, status, heading, results, more, ways, slash] = ['search-q', 'search-status', 'search-heading', 'search-results', 'search-more', 'search-ways', 'search-slash']
    .map(id => document.getElementById(id));
  const facets = [...form.querySelectorAll('select[data-facet]')];
  const order = form.elements.order;
  const { articles, shards, block, version } = form.dataset;
  const home = new URL('../', document.currentScript.src).pathname;
  const index = openSearchIndex({ home, articles: +articles, shards: +shards, block: +block, version });
  let known = null;
  const names = () => known ??= [...new Set(facets.filter(f => f.name !== 'year')
    .flatMap(f => [...f.options].flatMap(o => index.words(o.dataset.name ?? ''))))].filter(w => w.length > 3);
  const pageSize = 10;
  let asked = 0, found = null, shown = 0, timer = 0;

  const element = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  // The text with the words that were found marked.
  const marked = text => {
    const nodes = [];
    let from = 0;
    for (const match of text.matchAll(index.wordPattern)) {
      if (!found.terms.has(index.fold(match[0]))) continue;
      nodes.push(text.slice(from, match.index), element('mark', { textContent: match[0] }));
      from = match.index + match[0].length;
    }
    return [...nodes, text.slice(from)];
  };

  // The stretch of a text in which the most different words were found.
  const excerpt = text => {
    const places = [...text.matchAll(index.wordPattern)].map(m => ({ at: m.index, word: index.fold(m[0]) })).filter(p => found.terms.has(p.word));
    let best = null;
    places.forEach((place, i) => {
      const near = new Set();
      for (let j = i; j < places.length && places[j].at < place.at + 180; j++) near.add(places[j].word);
      if (!best || near.size > best.count) best = { at: place.at, count: near.size };
    });
    if (!best) return null;
    const start = best.at < 60 ? 0 : text.indexOf(' ', best.at - 60) + 1;
    const end = start + 240 < text.length ? text.lastIndexOf(' ', start + 240) : text.length;
    return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
  };

  // Where title and summary do not show why an article was found, its own page does: it holds what may be shown, and no more.
  // It is read when the result comes into view.
  const explained = new WeakMap();
  const inView = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      inView.unobserve(target);
      explain(explained.get(target), target).catch(() => { /* the summary stays */ });
    }
  });

  const isExplained = card => new Set(index.words(`${card.title} ${card.summary}`).filter(w => found.terms.has(w))).size >= Math.min(found.terms.size, index.words(words.value).length);

  const explain = async (card, paragraph) => {
    const asking = asked;
    const page = new DOMParser().parseFromString(await (await fetch(card.path)).text(), 'text/html');
    if (asking !== asked) return;
    const piece = ['article .text', 'article'].map(part => excerpt((page.querySelector(part)?.textContent ?? '').replace(/\s+/g, ' ').trim())).find(Boolean);
    if (piece) paragraph.replaceChildren(...marked(piece));
  };

  const item = card => {
    const paragraph = element('p', {}, ...marked(card.summary));
    if (!isExplained(card)) {
      explained.set(paragraph, card);
      inView.observe(paragraph);
    }
    return element('li', { className: 'card' },
      element('time', { dateTime: card.date, textContent: card.dateText }),
      element('h3', {}, element('a', { href: card.path }, ...marked(card.title))),
      paragraph,
      ...(card.source ? [element('p', { className: 'meta', textContent: card.source })] : []));
  };

  const showMore = async () => {
    const asking = asked;
    const cards = await Promise.all(found.hits.slice(shown, shown + pageSize).map(h => index.card(h.n)));
    if (asking !== asked) return;
    shown += cards.length;
    results.append(...cards.map(item));
    more.hidden = shown >= found.hits.length;
  };

  const told = ({ hits, partly, missing, meant }, query) => {
    const count = hits.length === 1 ? '1 article' : `${hits.length.toLocaleString('en')} articles`;
    const quoted = list => list.map(w => `“${w}”`).join(', ');
    if (hits.length === 0) return query ? `No article found for “${query}”. Try fewer words or filters.` : 'No article passes these filters.';
    return [
      partly ? `No article holds all of these words; ${count} hold some.` : `${count}.`,
      missing.length > 0 ? `Nothing holds ${quoted(missing)}.` : '',
      meant.length > 0 ? `Also looked for ${quoted(meant)}.` : '',
    ].filter(Boolean).join(' ');
  };

  const sorted = hits => order.value === 'newest' || (order.value === '' && hits.every(h => h.score === 0)) ? hits.sort((a, b) => b.n - a.n)
    : order.value === 'oldest' ? hits.sort((a, b) => a.n - b.n)
      : hits.sort((a, b) => b.score - a.score || b.n - a.n);

  const run = async () => {
    const asking = ++asked;
    const query = words.value.trim();
    const filters = facets.filter(f => f.value).map(f => [f.name, f.value]);
    const idle = query === '' && filters.length === 0;
    ways.hidden = !idle;
    heading.hidden = idle;
    if (idle) {
      found = null;
      status.textContent = '';
      results.replaceChildren();
      results.removeAttribute('aria-busy');
      more.hidden = true;
      return;
    }
    results.setAttribute('aria-busy', 'true');
    try {
      const answer = await index.find(index.words(query), filters, names);
      if (asking !== asked) return;
      found = { ...answer, hits: sorted(answer.hits) };
      shown = 0;
      results.replaceChildren();
      await showMore();
      if (asking === asked) status.textContent = told(found, query);
    } catch {
      if (asking === asked) status.textContent = 'The index could not be read. Is there a connection? Try again, or use the links below.';
      ways.hidden = false;
    } finally {
      if (asking === asked) results.setAttribute('aria-busy', 'false');
    }
  };

  const address = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ''));
    return query.size > 0 ? `${home}search/?${query}` : `${home}search/`;
  };

  const readAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const field of [words, order, ...facets]) field.value = query.get(field.name) ?? '';
    for (const select of [order, ...facets]) if (select.selectedIndex < 0) select.value = '';
    return run();
  };

  // The counts behind a filter's values follow the results, once a reader turns to it.
  const count = async select => {
    const chosen = facets.filter(f => f !== select && f.value).map(f => [f.name, f.value]);
    const { hits } = await index.find(index.words(words.value), chosen, names);
    const counts = await index.counts(select.name, new Set(hits.map(h => h.n)));
    for (const option of select.options) if (option.value) option.textContent = `${option.dataset.name} (${(counts.get(option.value) ?? 0).toLocaleString('en')})`;
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(timer);
    if (address() !== location.pathname + location.search) history.pushState(null, '', address());
    run();
  });
  words.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, '', address());
      run();
    }, 150);
  });
  for (const select of [order, ...facets]) {
    select.addEventListener('change', () => {
      history.pushState(null, '', address());
      run();
    });
  }
  for (const select of facets) select.addEventListener('focus', () => { count(select).catch(() => { /* the counts of the whole archive stay */ }); });
  addEventListener('popstate', readAddress);
  more.addEventListener('click', async () => {
    const next = shown;
    await showMore();
    results.children[next]?.querySelector('a').focus();
  });

  document.addEventListener('keydown', event => {
    const links = [...results.querySelectorAll('h3 a')];
    const at = links.indexOf(document.activeElement);
    const inWords = document.activeElement === words;
    if (event.key === 'ArrowDown' && (inWords || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? words).focus();
    else if (event.key === 'Escape' && at >= 0) words.focus();
    else return;
    event.preventDefault();
  });

  const slashIs = () => {
    try { return localStorage.getItem('slash') !== 'off'; } catch { return true; }
  };
  const showSlash = () => {
    slash.lastChild.textContent = slashIs() ? ' key is on' : ' key is off';
  };
  slash.addEventListener('click', () => {
    try { localStorage.setItem('slash', slashIs() ? 'off' : 'on'); } catch { /* storage is barred: nothing to keep */ }
    showSlash();
  });
  showSlash();
  readAddress();
})();
