// The index as the build wrote it: words in shards, articles numbered by age, filters as lists of numbers.
// home: the path at which the site is served, such as "/". Nothing is fetched before it is asked for, and nothing twice.
const openSearchIndex = ({ home, articles, shards, block, version }) => {
  const fetched = new Map();
  const get = path => {
    if (!fetched.has(path)) {
      const answer = fetch(`${home}search/${path}.json?v=${version}`).then(r => {
        if (!r.ok) throw new Error(`${path}: ${r.status}`);
        return r.json();
      });
      answer.catch(() => fetched.delete(path));
      fetched.set(path, answer);
    }
    return fetched.get(path);
  };

  // Base-64 digits of five bits, lowest first; the sixth bit says that more follow (the "VLQ" of source maps, unsigned).
  const digits = new Uint8Array(128);
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((c, i) => { digits[c.charCodeAt(0)] = i; });
  const eachNumber = (text, visit) => {
    let number = 0, shift = 0;
    for (let i = 0; i < text.length; i++) {
      const digit = digits[text.charCodeAt(i)];
      number |= (digit & 31) << shift;
      if (digit & 32) shift += 5;
      else {
        visit(number);
        number = shift = 0;
      }
    }
  };

  // Letters, marks and digits; accents of Latin letters do not count. The build reads texts in the same way.
  const wordPattern = /[\p{L}\p{M}\p{Nd}]+/gu;
  const fold = word => word.toLowerCase().replace(/[\u00c0-\u017f]/g, c => c.normalize('NFD')).replace(/\p{M}/gu, '');

  const shardOf = key => {
    let hash = 2166136261;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619) >>> 0;
    return (hash ^ (hash >>> 15)) & (shards - 1);
  };

  // One letter more, less or other, or two neighbours in each other's place.
  const isNear = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const rest = (word, from) => word.slice(i + from);
    return rest(a, 1) === rest(b, 1) || rest(a, 0) === rest(b, 1) || rest(a, 1) === rest(b, 0)
      || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, 2) === rest(b, 2));
  };

  // Words that share their beginning with a key and may stand for what was typed, and how well they do. A common word's list lies elsewhere.
  const lookUp = async (typed, key, near) => {
    const found = [];
    for (const [word, postings] of Object.entries(await get(`words/${shardOf(key.slice(0, 3))}`))) {
      const share = word === typed ? 1 : typed.length > 2 && word.startsWith(typed) ? 0.7 : near && isNear(typed, word) ? 0.5 : 0;
      if (share) found.push({ word, share, postings });
    }
    return Promise.all(found.map(async f => (typeof f.postings === 'string' ? f : { ...f, postings: (await get(`common/${shardOf(f.word)}`))[f.word] })));
  };

  // A slip within the first three letters leads to another shard. Try the known names; else undo a swap or a letter too many.
  const elsewhere = (typed, names) => {
    const tries = names().filter(n => isNear(typed, n));
    for (let i = 0; i < 3 && tries.length < 6; i++)
      tries.push(typed.slice(0, i) + typed[i + 1] + typed[i] + typed.slice(i + 2), typed.slice(0, i) + typed.slice(i + 1));
    return new Set(tries.slice(0, 6));
  };

  const termsFor = async (typed, names) => {
    const exact = await lookUp(typed, typed, false);
    if (typed.length < 4 || exact.some(f => f.share === 1)) return exact;
    const near = await lookUp(typed, typed, true);
    if (near.length > 0) return near;
    const found = await Promise.all([...elsewhere(typed, names)].map(key => lookUp(typed, key, true)));
    return [...new Map(found.flat().map(f => [f.word, f])).values()];
  };

  // How much each article that holds the word, or one like it, is about it: BM25 with the weights that the build worked out.
  const scores = terms => {
    const score = new Map();
    for (const { share, postings } of terms) {
      let number = 0;
      eachNumber(postings, packed => {
        number += packed >> 3;
        const level = share * ((packed & 7) + 1);
        if (level > (score.get(number) ?? 0)) score.set(number, level);
      });
    }
    const rarity = Math.log(1 + (articles - score.size + 0.5) / (score.size + 0.5));
    for (const [n, level] of score) score.set(n, level * rarity);
    return score;
  };

  const filterList = async (facet, value) => {
    const list = new Set();
    let number = 0;
    eachNumber((await get(facet))[value] ?? '', step => list.add(number += step));
    return list;
  };

  // Numbers of the articles that hold every word, or any word where none holds all.
  const match = (byWord, passes) => {
    const hits = every => {
      const from = every ? [byWord.reduce((a, b) => (b.size < a.size ? b : a))] : byWord;
      return [...new Set(from.flatMap(s => [...s.keys()]))]
        .filter(n => passes(n) && (!every || byWord.every(s => s.has(n))))
        .map(n => ({ n, score: byWord.reduce((sum, s) => sum + (s.get(n) ?? 0), 0) }));
    };
    const whole = hits(true);
    return whole.length > 0 || byWord.length === 1 ? { hits: whole, partly: false } : { hits: hits(false), partly: true };
  };

  return {
    fold,
    wordPattern,
    words: text => [...new Set((text.match(wordPattern) ?? []).map(fold))].filter(w => w && w.length <= 40).slice(0, 12),

    // filters: [facet, value] pairs; names: a function that lists the words of known names. Yields numbers with scores, and what became of the words.
    async find(words, filters, names) {
      const [lists, terms] = await Promise.all([
        Promise.all(filters.map(([facet, value]) => filterList(facet, value))),
        Promise.all(words.map(w => termsFor(w, names))),
      ]);
      const passes = n => lists.every(l => l.has(n));
      const known = terms.filter(t => t.length > 0);
      const result = words.length === 0
        ? { hits: Array.from({ length: articles }, (_, n) => ({ n, score: 0 })).filter(h => passes(h.n)), partly: false }
        : known.length === 0 ? { hits: [], partly: false } : match(known.map(scores), passes);
      return {
        ...result,
        terms: new Set(known.flat().map(t => t.word)),
        missing: words.filter((_, i) => terms[i].length === 0),
        meant: terms.filter(t => t.length > 0 && t.every(f => f.share === 0.5)).map(t => t[0].word),
      };
    },

    async card(n) {
      const [title, path, date, dateText, source, summary] = (await get(`articles/${Math.floor(n / block)}`))[n % block];
      return { title, path: home + path.slice(1), date, dateText, source, summary };
    },

    // How many of the articles in a set each value of a filter lets through.
    async counts(facet, numbers) {
      const counts = new Map();
      for (const [value, list] of Object.entries(await get(facet))) {
        let number = 0, count = 0;
        eachNumber(list, step => { if (numbers.has(number += step)) count++; });
        counts.set(value, count);
      }
      return counts;
    },
  };
};
