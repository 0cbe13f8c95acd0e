// The index as the build wrote it: words in shards, what can be found numbered by age, filters as lists of numbers.
// Nothing is fetched before it is asked for, and nothing twice but what failed. home: where the site is served.
const openSearchIndex = ({ home, count, shards, block, version, language }) => {
  const fetched = new Map();
  const once = (address, read) => {
    if (!fetched.has(address)) {
      const answer = fetch(address).then(r => {
        if (!r.ok) throw new Error(`${address}: ${r.status}`);
        return read(r);
      });
      answer.catch(() => fetched.delete(address));
      fetched.set(address, answer);
    }
    return fetched.get(address);
  };
  const get = path => once(`${home}search/${path}.json?v=${version}`, r => r.json());

  // Base-64 digits of five bits, lowest first; the sixth bit says that more follow (the "VLQ" of source maps, unsigned).
  const digits = new Uint8Array(128);
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((c, i) => { digits[c.charCodeAt(0)] = i; });
  const reader = text => {
    let at = 0;
    const digit = () => digits[text.charCodeAt(at++)];
    const number = () => {
      let read = 0;
      for (let shift = 0; ; shift += 5) {
        const next = digit();
        read |= (next & 31) << shift;
        if (next < 32) return read;
      }
    };
    return { digit, number, more: () => at < text.length };
  };
  const eachNumber = (text, visit) => {
    for (const from = reader(text); from.more();) visit(from.number());
  };
  // What holds a word: the step from the one before and the level in a digit; a step of seven says that its rest follows.
  const eachPosting = (text, visit) => {
    let document = 0;
    for (const from = reader(text); from.more();) {
      const digit = from.digit();
      document += digit < 56 ? digit >> 3 : 7 + from.number();
      visit(document, digit & 7);
    }
  };

  const { read, stem, distance, unspaced } = language;
  const shardOf = key => {
    let hash = 2166136261;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619) >>> 0;
    return (hash ^ (hash >>> 15)) & (shards - 1);
  };
  const isPair = word => unspaced.test(word);
  const beginning = word => (isPair(word) ? [...word][0] : word.slice(0, 3));

  // How well a word stands for what was typed. A beginning counts while somebody may still be typing.
  const exact = 1, inflected = 0.85, equal = 0.8, begun = 0.6, near = 0.5, far = 0.4;
  const shareOf = (typed, word) => (word === typed ? exact
    : isPair(typed) ? (word.startsWith(typed) ? begun : 0)
      : typed.length > 2 && stem(word) === stem(typed) ? inflected
        : typed.length > 2 && word.startsWith(typed) ? begun : 0);

  // Words of one beginning with how well each stands for what was typed; what only begins with a word that is there is not meant,
  // but where there are no spaces.
  // A common word's list lies in another file, whose number stands in its place.
  const lookUp = async (key, share) => {
    const all = Object.entries(await get(`words/${shardOf(beginning(key))}`)).map(([word, postings]) => ({ word, postings, share: share(word) })).filter(f => f.share > 0);
    const found = all.some(f => f.share === exact) && !isPair(key) ? all.filter(f => f.share > begun) : all;
    return Promise.all(found.map(async f => (typeof f.postings === 'string' ? f : { ...f, postings: (await get(`common/${f.postings}`))[f.word] })));
  };

  const names = async () => (await get('names')).map(([n, ...called]) => ({ n, called: called.map(name => read(name)) }));
  const allowed = (typed, word) => distance(typed, word, 1) <= 1 ? near : 0;

  // What a slip may have meant: a word of the same beginning; a name, be it two letters away; what is left without a swap or a letter too many.
  const meantBy = async typed => {
    const found = await lookUp(typed, word => allowed(typed, word));
    if (found.length > 0) return found;
    const most = typed.length > 4 ? 2 : 1;
    const called = new Map((await names()).flatMap(n => n.called.flat()).map(name => [name, distance(typed, name, most)]).filter(([, d]) => d <= most));
    const nearest = Math.min(...called.values());
    const tries = [...called].filter(([, d]) => d === nearest).map(([name]) => name).slice(0, 4);
    if (tries.length > 0) return (await Promise.all(tries.map(name => lookUp(name, word => (word === name ? (nearest > 1 ? far : near) : 0))))).flat();
    const undone = new Set([0, 1, 2].flatMap(i => [typed.slice(0, i) + typed[i + 1] + typed[i] + typed.slice(i + 2), typed.slice(0, i) + typed.slice(i + 1)]));
    return [...new Map((await Promise.all([...undone].map(key => lookUp(key, word => allowed(typed, word))))).flat().map(f => [f.word, f])).values()];
  };

  // How much each document that holds one of the words is about it: BM25 with the weights that the build worked out.
  const levels = terms => {
    const level = new Map();
    for (const { share, postings } of terms) {
      eachPosting(postings, (document, height) => {
        const own = share * (height + 1);
        if (own > (level.get(document) ?? 0)) level.set(document, own);
      });
    }
    return level;
  };

  const together = maps => new Map([...maps[0]].filter(([n]) => maps.every(m => m.has(n))).map(([n]) => [n, Math.min(...maps.map(m => m.get(n)))]));
  const term = async (words, share) => {
    const terms = await Promise.all(words.map(w => lookUp(w, word => (word === w ? share : stem(word) === stem(w) ? share * inflected : 0))));
    return { terms: terms.flat(), level: together(terms.map(levels)) };
  };

  // Common words say little, and each has a long list of its own: only the rarest of them are looked up, in quotes and out of them. Their
  // files are numbered from the longest on; of any other word the list itself stands here.
  const mostCommon = 4;
  const rarest = async (words, most) => {
    const files = await Promise.all(words.map(async w => (await get(`words/${shardOf(beginning(w))}`))[w]));
    const left = new Set(files.filter(f => typeof f === 'number').sort((a, b) => b - a).slice(most));
    return words.filter((_, i) => !left.has(files[i]));
  };

  // One idea of a question: the words that it was typed in, and what is held equal to them.
  const ideas = async words => {
    const groups = (await get('equal')).map(group => group.map(read));
    const made = [];
    for (let i = 0; i < words.length;) {
      const stems = words.slice(i).map(stem);
      const fits = one => one.length > 0 && one.every((w, j) => stem(w) === stems[j]);
      const matching = groups.flatMap(group => group.filter(fits).map(one => ({ length: one.length, others: group.filter(o => o !== one) })));
      const length = Math.max(1, ...matching.map(m => m.length));
      made.push({ typed: words.slice(i, i + length), others: matching.filter(m => m.length === length).flatMap(m => m.others) });
      i += length;
    }
    return made;
  };

  const merge = maps => {
    const all = new Map();
    for (const map of maps) for (const [n, level] of map) if (level > (all.get(n) ?? 0)) all.set(n, level);
    return all;
  };

  // What stands in quotes stands for nothing but itself.
  const answer = async ({ typed, others, isQuoted }, joined) => {
    const own = await Promise.all(typed.map(w => lookUp(w, word => (isQuoted ? +(word === w) : shareOf(w, word)))));
    const equals = await Promise.all([...others, ...joined].map(words => term(words, joined.includes(words) ? exact : equal)));
    const isKnown = own.every(found => found.some(f => f.share >= inflected)) || equals.some(e => e.level.size > 0);
    const slips = isKnown || isQuoted || [...typed[0]].length < 4 ? [] : await meantBy(typed[0]);
    const level = merge([together(own.map(levels)), ...equals.map(e => e.level), levels(slips)]);
    const rarity = Math.log(1 + (count - level.size + 0.5) / (level.size + 0.5));
    for (const [n, l] of level) level.set(n, l * rarity);
    return {
      typed, level, isQuoted,
      terms: [...own.flat(), ...equals.filter(e => e.level.size > 0).flatMap(e => e.terms), ...slips].map(t => t.word),
      meant: own.every(found => found.length > 0) || slips.length === 0 ? null : slips[0].word,
    };
  };

  const filterList = async (facet, value) => {
    const list = new Set();
    let number = 0;
    const values = await get(facet);
    eachNumber(Object.hasOwn(values, value) ? values[value] : '', step => list.add(number += step));
    return list;
  };

  // What is called just so comes before everything else.
  const calledSo = async (...questions) => {
    const asked = questions.map(words => words.join(' '));
    return new Set((await names()).filter(({ called }) => called.some(name => asked.includes(name.join(' ')))).map(({ n }) => n));
  };

  return {
    // Yields numbers in the order of their worth, each with how many ideas of the question it holds, and what became of the words.
    async find({ all, words, phrases }, filters) {
      const lists = await Promise.all(filters.map(([facet, value]) => filterList(facet, value)));
      const passes = n => lists.every(l => l.has(n));
      if (words.length === 0) {
        const hits = all.length > 0 ? [] : Array.from({ length: count }, (_, n) => ({ n, held: 0, score: 0 })).filter(h => passes(h.n));
        return { hits, ideas: 0, terms: new Set(), missing: [], meant: [] };
      }
      const quoted = [...new Set(phrases.flatMap(read))];
      const exactly = await rarest(quoted, mostCommon);
      const free = await ideas(await rarest(words.filter(w => !quoted.includes(w)), Math.max(0, mostCommon - exactly.length)));
      const asked = [...free, ...exactly.map(w => ({ typed: [w], others: [], isQuoted: true }))];
      // "open stack" may be written as one word; it shares its beginning with the first of them.
      const answers = await Promise.all(asked.map((idea, i) => answer(idea, [i - 1, i].filter(j => i < free.length && free[j] && free[j + 1]).map(j => [free[j].typed.join('') + free[j + 1].typed.join('')]))));
      const known = answers.filter(a => a.level.size > 0);
      const holds = n => answers.every(a => !a.isQuoted || a.level.has(n));
      const hits = new Map();
      for (const { level } of known) {
        for (const [n, score] of level) {
          const hit = hits.get(n) ?? { n, held: 0, score: 0 };
          hit.held++;
          hit.score += score;
          hits.set(n, hit);
        }
      }
      const meant = new Map(known.filter(a => a.meant).map(a => [a.typed[0], a.meant]));
      for (const n of await calledSo(all, words.map(w => meant.get(w) ?? w))) hits.set(n, { n, held: asked.length, score: Infinity });
      return {
        hits: [...hits.values()].filter(h => passes(h.n) && holds(h.n)).sort((a, b) => b.held - a.held || b.score - a.score || b.n - a.n),
        ideas: asked.length,
        terms: new Set([...known.flatMap(a => a.terms), ...quoted]),
        missing: answers.filter(a => a.level.size === 0).map(a => a.typed.join(' ')),
        meant: [...meant].map(([typed, word]) => ({ typed, meant: word })),
      };
    },

    text: address => once(address, r => r.text()),

    async card(n) {
      const [kind, title, path, date, dateText, note, summary] = (await get(`cards/${Math.floor(n / block)}`))[n % block];
      return { kind, title, path: home + path.slice(1), date, dateText, note, summary };
    },

    // How many of the things in a set each value of a filter lets through.
    async counts(facet, numbers) {
      const counts = new Map();
      for (const [value, list] of Object.entries(await get(facet))) {
        let number = 0, held = 0;
        eachNumber(list, step => { if (numbers.has(number += step)) held++; });
        counts.set(value, held);
      }
      return counts;
    },
  };
};
