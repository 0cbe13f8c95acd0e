// How texts become words, what a word may be looked for as, and what of a question matters. The build reads texts in the same way.
const openSearchWords = ({ ignore, endings }) => {
  // Marks that do not count, nor what nobody sees; vowel signs of Indic scripts and their like do.
  const mark = /(?![\u0900-\u093b\u093d-\u0dff\u0f00-\u0fff\u1700-\u177f\u1900-\u1aaf\u1b00-\u1ccf\ua800-\ua9df\uaa00-\uaa5f\uaa80-\uabff\u{11000}-\u{11fff}])[\p{M}\u00ad\u200b\u2060\ufeff]/gu;
  // Han, Kana, Hangul, Thai, Lao, Burmese and Khmer put no space between words.
  const letter = `(?=\\p{L})[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005\\u3040-\\u30ff\\u3130-\\u318f\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua9e0-\\ua9ff\\uaa60-\\uaa7f\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{3ffff}](?:${mark.source})*`;
  const pattern = new RegExp(`${letter}(?=(${letter})?)|(?:(?!${letter})[\\p{L}\\p{M}\\p{Nd}]|${mark.source})+`, 'gu');
  const unspaced = new RegExp(`^${letter}`, 'u');
  const longest = 40;

  // Letters as they may be typed.
  const typed = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ŧ: 't', ς: 'σ', ё: 'е' };
  const fold = text => text.toLowerCase().replace(/[\u00c0-\u024f\u0370-\u03ff\u0958-\u095f\u1e00-\u1fff]/g, c => c.normalize('NFD')).replace(/[^a-z]/g, c => typed[c] ?? c).replace(mark, '');

  // Every word of a text with its place, as the build reads them: of what has no spaces each letter with the next one, and the last alone.
  const places = text => [...text.matchAll(pattern)]
    .map(({ 0: own, 1: next = '', index: at }) => ({ next, at, end: at + own.length + next.length, word: fold(own + next) }))
    .filter(p => p.word && p.word.length <= longest);

  // Who looks for several such letters does not look for the last alone.
  const read = text => places(text).filter((p, i, all) => p.next || !(all[i - 1]?.end > p.at)).map(p => p.word);

  // Without the longest ending that leaves three letters; "ss" is none.
  const stem = word => {
    const ending = endings.map(fold).filter(e => word.endsWith(e) && word.length - e.length >= 3 && !(e === 's' && word.at(-2) === 's')).sort((a, b) => b.length - a.length)[0];
    return ending ? word.slice(0, -ending.length) : word;
  };

  // How many letters more, less or other, or two neighbours in each other's place, lie between two words; no more than most is counted.
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      [before, row] = [row, next];
    }
    return row[b.length];
  };

  const ignored = new Set([...ignore].map(fold));

  // Words of a question with what stands in quotes; words that every question has are left out where others remain.
  const parse = question => {
    const phrases = [...question.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/g)].map(m => m[1].trim()).filter(Boolean);
    const quoted = new Set(phrases.flatMap(read));
    const all = [...new Set(read(question))].slice(0, 16);
    const telling = all.filter(w => quoted.has(w) || !ignored.has(w));
    return { all, words: telling.length > 0 ? telling : all, phrases };
  };

  // What a Markdown file says: no front matter, no targets of links, no marks.
  const plain = markdown => markdown
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replace(/^(?:[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])(?=[ \t]))+|^[-=_:| \t]{3,}$/gm, '')
    .replace(/[*`|]|~~|(?<![\p{L}\p{Nd}])_|_(?![\p{L}\p{Nd}])|\\(?=[!-/:-@[-`{-~])/gu, '');

  return { unspaced, places, read, stem, distance, parse, plain };
};
