// What a text of ours is called in English: known as a whole, or by its parts, as `Words` in words.py tells them apart.
const inEnglish = (() => {
  const inside = document.querySelector("script#english"); // a page that is all in one file holds its own
  const known = inside ? JSON.parse(inside.textContent) : english;
  const months = ["जनवरी January", "फ़रवरी February", "मार्च March", "अप्रैल April", "मई May", "जून June", "जुलाई July", "अगस्त August", "सितंबर September", "अक्टूबर October", "नवंबर November", "दिसंबर December"].map((pair) => pair.split(" "));
  function inEnglish(hindi) {
    if (Object.hasOwn(known, hindi)) return known[hindi];
    const parts = hindi.split(/(, | · | – |: |–)/);
    if (parts.length > 1) return parts.map((part, number) => (number % 2 ? part : inEnglish(part))).join("");
    if (hindi.endsWith(":")) return `${inEnglish(hindi.slice(0, -1))}:`;
    const month = /\d{4}$/.test(hindi) && months.find(([name]) => hindi.includes(name));
    if (month) return hindi.replace(month[0], month[1]);
    for (let at = hindi.indexOf(" "); at > 0; at = hindi.indexOf(" ", at + 1)) { // a state and what it took part in
      const first = hindi.slice(0, at);
      if (Object.hasOwn(known, first)) { const rest = inEnglish(hindi.slice(at + 1)); if (!/\p{Script=Devanagari}/u.test(rest)) return `${known[first]} ${rest}`; }
    }
    for (const { 0: { length }, index } of hindi.matchAll(/ (?:के|की|का) /g)) { // a state's post, someone's visit to a state
      const whose = hindi.slice(0, index), rest = hindi.slice(index + length), where = rest.replace(/ यात्रा$/, "");
      if (!Object.hasOwn(known, whose)) continue;
      if (Object.hasOwn(known, rest)) return `${known[rest]} of ${known[whose]}`;
      if (where !== rest && Object.hasOwn(known, where)) return `Visit of ${known[whose]} to ${known[where]}`;
    }
    return hindi;
  }
  return inEnglish;
})();
