// What comes from the reader or from the archive becomes a text node, never markup.
(() => {
  const form = document.getElementById('search');
  const [field, status, heading, results, more, ways, slash, clear] = ['search-q', 'search-status', 'search-heading', 'search-results', 'search-more', 'search-ways', 'search-slash', 'search-clear']
    .map(id => document.getElementById(id));
  const facets = [...form.querySelectorAll('select[data-facet]')];
  const order = form.elements.order;
  const { count, undated, shards, block, version, ignore, endings, markdown } = form.dataset;
  const home = new URL('../', document.currentScript.src).pathname;
  const list = text => text.split(' ').filter(Boolean);
  const words = openSearchWords({ ignore: new Set(list(ignore)), endings: list(endings) });
  const index = openSearchIndex({ home, count: +count, shards: +shards, block: +block, version, language: words });
  const pageSize = 10, textsAtOnce = 6;
  let asked = 0, answered = null, found = null, shown = 0, timer = 0;

  const sentences = JSON.parse(document.getElementById('search-says').textContent);
  const language = document.documentElement.lang || 'en';
  const number = value => value.toLocaleString(language);
  const fill = (text, values) => (text ?? '').replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
  const say = (name, values = {}) => fill(sentences[name], values);
  const total = n => fill(sentences[`results.${new Intl.PluralRules(language).select(n)}`] ?? sentences['results.other'], { count: number(n) });
  const title = document.title;
  const kindName = kind => options.get(facets.find(f => f.name === 'kind'))?.find(o => o.value === kind)?.dataset.name ?? '';

  const element = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  const foundIn = text => words.places(text).filter(p => found.terms.has(p.word));

  // The text with the words that were found marked; of scripts without spaces they overlap.
  const marked = text => {
    const nodes = [];
    let from = 0;
    for (const { at, end } of foundIn(text)) {
      if (at < from) nodes.at(-1).textContent += text.slice(from, end);
      else nodes.push(text.slice(from, at), element('mark', { textContent: text.slice(at, end) }));
      from = end;
    }
    return [...nodes, text.slice(from)];
  };

  // The stretch of a text in which the most different words were found. It begins and ends at a blank or, where none is near, at a whole letter.
  const whole = (text, at) => (/[\p{M}\udc00-\udfff]/u.test(text.charAt(at)) ? whole(text, at + 1) : at);
  const excerpt = text => {
    const places = foundIn(text);
    let best = null;
    places.forEach((place, i) => {
      const near = new Set();
      for (let j = i; j < places.length && places[j].at < place.at + 180; j++) near.add(places[j].word);
      if (!best || near.size > best.count) best = { at: place.at, count: near.size };
    });
    if (!best) return null;
    const first = Math.max(0, best.at - 60);
    const start = first && whole(text, first + text.slice(first, best.at).indexOf(' ') + 1);
    const last = text.slice(0, start + 240).lastIndexOf(' ');
    const end = start + 240 >= text.length ? text.length : last > start + 180 ? last : whole(text, start + 240);
    return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
  };

  // What an article says, no more of it than may be shown: its page holds that, and so does its Markdown, in half the bytes.
  const read = (address, textOf) => index.text(address).then(text => textOf(text).replace(/\s+/g, ' ').trim());
  const parts = query => html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll(query)].map(e => e.textContent).join(' · ');
  const readText = path => (markdown === undefined ? read(path, parts('article .text')) : read(`${path}index.md`, words.plain));
  const readRecord = path => read(path, parts('article .aside li, article .facts dd'));

  // Where title and summary do not show why an article was found, its page does. It is read when the result comes into view.
  const explained = new WeakMap();
  const inView = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      inView.unobserve(target);
      explain(explained.get(target), target).catch(() => { /* the summary stays */ });
    }
  });

  const isExplained = card => card.kind !== 'article' || new Set(foundIn(`${card.title} ${card.summary}`).map(p => p.word)).size >= Math.min(found.terms.size, found.ideas);

  const explain = async (card, paragraph) => {
    const asking = asked;
    const piece = excerpt(await readText(card.path)) ?? excerpt(await readRecord(card.path));
    if (asking === asked && piece) paragraph.replaceChildren(...marked(piece));
  };

  const item = card => {
    const paragraph = element('p', {}, ...marked(card.summary));
    if (!isExplained(card)) {
      explained.set(paragraph, card);
      inView.observe(paragraph);
    }
    return element('li', { className: 'card' },
      element('p', { className: 'kind' }, kindName(card.kind), ...(card.date ? [' ', element('time', { dateTime: card.date, textContent: card.dateText })] : [])),
      element('h3', {}, element('a', { href: card.path }, ...marked(card.title))),
      ...(card.summary ? [paragraph] : []),
      ...(card.note ? [element('p', { className: 'meta' }, ...marked(card.note))] : []));
  };

  // What stands in quotes must stand so in the thing itself: the index knows words alone, so the texts are read, a few at a time.
  const holdsPhrases = async card => {
    const says = text => found.phrases.every(p => ` ${words.read(text).join(' ')} `.includes(` ${words.read(p).join(' ')} `));
    return says(`${card.title} ${card.summary} ${card.note}`) || (card.kind === 'article' && says(await readText(card.path)));
  };

  const readOn = async () => {
    const reading = found;
    const next = reading.unread.splice(0, textsAtOnce);
    try {
      const holding = await Promise.all(next.map(async h => holdsPhrases(await index.card(h.n))));
      reading.read += next.length;
      reading.hits.push(...next.filter((_, i) => holding[i]));
    } catch (error) {
      reading.unread.unshift(...next);
      throw error;
    }
  };

  const showMore = async () => {
    const asking = asked;
    if (shown === found.hits.length) await readOn();
    if (asking !== asked) return;
    const next = found.hits.slice(shown, shown + pageSize);
    const cards = await Promise.all(next.map(h => index.card(h.n)));
    if (asking !== asked) return;
    cards.forEach((card, i) => {
      if (shown + i > 0 && next[i].held < found.ideas && found.hits[shown + i - 1].held === found.ideas)
        results.append(element('li', { className: 'partly' }, element('h3', { textContent: say('some') })));
      results.append(item(card));
    });
    shown += cards.length;
    more.hidden = shown >= found.hits.length && found.unread.length === 0;
  };

  const told = query => {
    const { hits, ideas, missing, meant, read, unread } = found;
    const quoted = list => list.map(w => `“${w}”`).join(', ');
    const further = unread.length > 0 ? say('read', { count: number(read) }) : '';
    if (hits.length === 0) return further || (query ? say('none', { words: query }) : say('nothing-passes'));
    const whole = hits.filter(h => h.held === ideas).length;
    return [
      whole > 0 ? total(whole) : say('partly', { results: total(hits.length) }),
      missing.length > 0 ? say('missing', { words: quoted(missing) }) : '',
      meant.length > 0 ? say('meant', { typed: quoted(meant.map(m => m.typed)), words: quoted(meant.map(m => m.meant)) }) : '',
      further,
    ].filter(Boolean).join(' ');
  };

  const without = () => found.missing.filter(m => found.parsed.all.length > m.split(' ').length).map(m => {
    const dropped = new Set(m.split(' '));
    const kept = [...found.parsed.phrases.map(p => `"${p}"`).filter(p => !words.read(p).some(w => dropped.has(w))), ...found.parsed.all.filter(w => !dropped.has(w) && !found.parsed.phrases.some(p => words.read(p).includes(w)))];
    const rest = kept.join(' ');
    return element('a', { href: address(rest), textContent: say('without', { words: `“${m}”` }) });
  });

  const tell = () => {
    status.replaceChildren(told(field.value.trim()), ...without().flatMap(a => [' ', a]));
  };

  // Numbers go by age; what has none comes last. What holds some of the words alone stays behind what holds all.
  const age = n => (n < +undated ? Infinity : n);
  const sorted = ({ hits, ideas }) => {
    const partly = h => h.held < ideas;
    const byTime = { newest: (a, b) => b.n - a.n, oldest: (a, b) => age(a.n) - age(b.n) || a.n - b.n }[order.value || (ideas === 0 ? 'newest' : '')];
    return byTime ? hits.sort((a, b) => partly(a) - partly(b) || byTime(a, b)) : hits;
  };

  const empty = said => {
    found = null;
    status.textContent = said;
    results.replaceChildren();
    more.hidden = true;
    ways.hidden = false;
  };

  const run = async (size = 0) => {
    answered = location.search;
    const asking = ++asked;
    const query = field.value.trim();
    const filters = facets.filter(f => f.value).map(f => [f.name, f.value]);
    const idle = query === '' && filters.length === 0;
    document.title = query ? `${query} – ${title}` : title;
    heading.hidden = idle;
    clear.hidden = filters.length === 0;
    if (idle) {
      empty('');
      results.setAttribute('aria-busy', 'false');
      facets.forEach(restore);
      return;
    }
    // What stands below must not jump when the results are there.
    ways.hidden = true;
    results.setAttribute('aria-busy', 'true');
    try {
      const parsed = words.parse(query);
      const answer = await index.find(parsed, filters);
      if (asking !== asked) return;
      const hits = sorted(answer);
      found = { ...answer, parsed, phrases: parsed.phrases, read: 0, ...(parsed.phrases.length > 0 ? { hits: [], unread: hits } : { hits, unread: [] }) };
      shown = 0;
      results.replaceChildren();
      do await showMore(); while (asking === asked && shown < size && !more.hidden);
      if (asking !== asked) return;
      tell();
      ways.hidden = found.hits.length > 0;
      if (counted) await countAll();
    } catch {
      if (asking === asked) empty(say('broken'));
    } finally {
      if (asking === asked) results.setAttribute('aria-busy', 'false');
    }
  };

  const address = (words = field.value) => {
    const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, name === 'q' ? words : value]).filter(([, value]) => value.trim() !== ''));
    return query.size > 0 ? `${home}search/?${query}` : `${home}search/`;
  };

  // A long filter does not offer all of its values: one that the address names is added, by the name of the thing itself.
  const offer = async (select, value) => {
    if (!value || options.get(select).some(o => o.value === value)) return;
    const find = async (...filters) => (await index.find(words.parse(''), [[select.name, value], ...filters])).hits;
    const hits = await find();
    if (hits.length === 0) return;
    const cards = await Promise.all((await find(['kind', select.name])).map(h => index.card(h.n)));
    const option = element('option', { value });
    Object.assign(option.dataset, { name: cards.find(c => c.path.endsWith(`/${value}/`))?.title ?? value, count: hits.length });
    options.get(select).push(option);
  };

  const readAddress = async () => {
    const query = new URLSearchParams(location.search);
    const reading = ++asked;
    try {
      await Promise.all(facets.map(f => offer(f, query.get(f.name))));
    } catch {
      status.textContent = say('broken');
      return;
    }
    if (reading !== asked) return;
    facets.forEach(restore);
    for (const control of [field, order, ...facets]) control.value = query.get(control.name) ?? '';
    for (const select of [order, ...facets]) if (select.selectedIndex < 0) select.value = '';
    const { size, scroll } = history.state ?? {};
    await run(size);
    if (scroll) scrollTo({ top: scroll, behavior: 'instant' });
  };

  // Counting begins when a reader turns to the filters.
  const options = new Map(facets.map(f => [f, [...f.options]]));
  const restore = select => {
    const chosen = select.value;
    select.replaceChildren(...options.get(select));
    for (const option of options.get(select)) if (option.value) option.textContent = `${option.dataset.name} (${number(+option.dataset.count)})`;
    select.value = chosen;
  };
  const count1 = async select => {
    const asking = asked;
    const chosen = facets.filter(f => f !== select && f.value).map(f => [f.name, f.value]);
    const { hits, ideas } = await index.find(words.parse(field.value), chosen);
    const whole = hits.filter(h => h.held === ideas);
    const counts = await index.counts(select.name, new Set((whole.length > 0 ? whole : hits).map(h => h.n)));
    if (asking !== asked) return;
    const value = select.value;
    const [any, ...rest] = options.get(select);
    const kept = rest.filter(o => o.value === value || counts.get(o.value) > 0).map(o => ({ o, c: counts.get(o.value) ?? 0 }));
    if (select.name !== 'year') kept.sort((a, b) => b.c - a.c);
    for (const { o, c } of kept) o.textContent = `${o.dataset.name} (${number(c)})`;
    select.replaceChildren(any, ...kept.map(k => k.o));
    select.value = value;
  };
  let counted = false;
  const countAll = () => Promise.all(facets.map(count1)).catch(() => { /* the counts of the whole archive stay */ });
  const turnToFilters = () => {
    if (counted || !found) return;
    counted = true;
    countAll();
  };
  const filters = form.querySelector('fieldset');
  for (const event of ['pointerenter', 'focusin']) filters.addEventListener(event, turnToFilters);

  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(timer);
    if (address() !== location.pathname + location.search) history.pushState(null, '', address());
    run();
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, '', address());
      run();
    }, 150);
  });
  for (const select of [order, ...facets]) {
    // One step back, however many values the arrow keys passed.
    let isChosen = false;
    select.addEventListener('focus', () => { isChosen = false; });
    select.addEventListener('change', () => {
      history[isChosen ? 'replaceState' : 'pushState'](null, '', address());
      isChosen = true;
      run();
    });
  }
  clear.addEventListener('click', () => {
    for (const select of facets) select.value = '';
    history.pushState(null, '', address());
    run();
    field.focus();
  });
  // A link within the page asks for nothing new.
  addEventListener('popstate', () => {
    if (location.search !== answered) readAddress();
  });
  // Who comes back finds as many results, and the place among them.
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => history.replaceState({ size: shown, scroll: scrollY }, '', location.href));
  more.addEventListener('click', async () => {
    const next = results.children.length;
    try {
      await showMore();
      if (found.phrases.length > 0) tell();
    } catch {
      status.textContent = say('broken');
    }
    [...results.children].slice(next).find(li => li.querySelector('a'))?.querySelector('a').focus();
    history.replaceState({ size: shown, scroll: scrollY }, '', location.href);
  });

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...results.querySelectorAll('h3 a')];
    const at = links.indexOf(document.activeElement);
    const inWords = document.activeElement === field;
    if (event.key === 'ArrowDown' && (inWords || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
    else if (event.key === 'Escape' && at >= 0) field.focus();
    else return;
    event.preventDefault();
  });

  const slashIs = () => {
    try { return localStorage.getItem('slash') !== 'off'; } catch { return true; }
  };
  const showSlash = () => {
    slash.textContent = slashIs() ? slash.dataset.on : slash.dataset.off;
  };
  slash.addEventListener('click', () => {
    try { localStorage.setItem('slash', slashIs() ? 'off' : 'on'); } catch { /* storage is barred: nothing to keep */ }
    showSlash();
  });
  showSlash();
  if (!location.search) field.focus({ preventScroll: true });
  readAddress();
})();
