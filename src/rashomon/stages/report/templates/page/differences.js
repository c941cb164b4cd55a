// Two passages word by word: which words of each the other does not have in the same order.
const LONGEST_COMPARED = 600;
const foldWord = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const splitWords = (text) => text.split(/(\s+)/);

const shareWords = (a, b) => {
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    }
  }
  const shared = [new Set(), new Set()];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared[0].add(i++);
      shared[1].add(j++);
    } else if (best[i + 1][j] >= best[i][j + 1]) i++;
    else j++;
  }
  return shared;
};
// Returns, for each text, its pieces in order: {text, other: true where the other text lacks the words}.
const findDifferences = (one, other) => {
  const pieces = [one, other].map(splitWords);
  const words = pieces.map((all) => all.map((text, at) => ({ at, fold: foldWord(text) })).filter((w) => w.fold));
  if (words.some((all) => all.length > LONGEST_COMPARED)) return [one, other].map((text) => [{ text, other: false }]);
  const shared = shareWords(...words.map((all) => all.map((w) => w.fold)));
  return pieces.map((all, side) => {
    const alone = new Set(words[side].filter((_, n) => !shared[side].has(n)).map((w) => w.at));
    return joinPieces(all, alone);
  });
};
const joinPieces = (all, alone) => {
  const joined = [];
  all.forEach((text, at) => {
    const between = !foldWord(text) && alone.has(at - 1) && alone.has(at + 1);
    const other = alone.has(at) || between;
    const last = joined[joined.length - 1];
    if (last && last.other === other) last.text += text;
    else joined.push({ text, other });
  });
  return joined.filter((piece) => piece.text);
};
const showDifferences = (pieces) => pieces.map(({ text, other }) => (other && text.trim() ? make("b", "alone", text) : text));
