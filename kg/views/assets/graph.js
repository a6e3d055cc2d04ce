// The graph in memory: which facts go out from a point and which come in, who is joined with whom, and who takes part in an event.
// A fact is [subject, property, object, sentence …]; an object below zero is a value, -1 - its number.
const outward = Array.from({ length: count }, () => []);
const inward = Array.from({ length: count }, () => []);
data.facts = data.told.flatMap(([subject, ...rows]) => rows.map((row) => [subject, ...row]));
data.facts.forEach((fact, number) => {
  outward[fact[0]].push(number);
  if (fact[2] >= 0) inward[fact[2]].push(number);
});
const propNumber = (name) => data.props.findIndex(([prop]) => prop === name);
const representsProp = propNumber("represents");
const events = new Set(["Meeting", "Visit", "Agreement", "Commitment"]);
const bodies = new Set(["Country", "Organisation"]);
const isEvent = (index) => events.has(kindOf(index));
const partiesOf = new Map(data.parties.map(([event, ...found]) => [event, found]));
const eventsOf = new Map();
for (const [event, found] of partiesOf) for (const party of found) { if (!eventsOf.has(party)) eventsOf.set(party, []); eventsOf.get(party).push(event); }

/** The points joined with one by a fact, without doubles. */
function neighboursOf(index) {
  const found = new Set();
  for (const number of outward[index]) if (data.facts[number][2] >= 0) found.add(data.facts[number][2]);
  for (const number of inward[index]) found.add(data.facts[number][0]);
  found.delete(index);
  return found;
}
const degrees = Array.from({ length: count }, (_, index) => neighboursOf(index).size);
/** The facts that join two points, in either direction. */
const factsBetween = (one, other) => outward[one].filter((number) => data.facts[number][2] === other).concat(outward[other].filter((number) => data.facts[number][2] === one));
/** The values of a property, as numbers of points, or of values below zero. */
const valuesOf = (index, prop) => outward[index].filter((number) => data.facts[number][1] === prop).map((number) => data.facts[number][2]);
const valueIn = (value) => { const [hindi, english] = data.values[-1 - value]; return (shell.lang === "en" && (english || shared(hindi))) || hindi; };
const byDate = (a, b) => (data.dates[a] === data.dates[b] ? a - b : data.dates[a] < data.dates[b] ? 1 : -1);

/** How often each two countries or bodies share an event that passes: a map from "a,b", a < b, to the events. */
function sums(passes) {
  const found = new Map();
  for (const [event, parties] of partiesOf) {
    if (!passes(event)) continue;
    for (let i = 0; i < parties.length; i += 1) for (let j = i + 1; j < parties.length; j += 1) {
      const key = `${parties[i]},${parties[j]}`;
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(event);
    }
  }
  return found;
}
/** "3 meetings · 1 visit" of a list of events. */
function tally(list, most = 4) {
  const counts = new Map();
  for (const event of list) counts.set(kindOf(event), (counts.get(kindOf(event)) || 0) + 1);
  return data.order.filter((kind) => counts.has(kind)).slice(0, most).map((kind) => `${kindName(kind)} ${numberIn(counts.get(kind))}`).join(" · ");
}
/** Whether two officials act for the same country or body: they don't meet one another, they are there together. */
const sameSide = (one, other) => { const sent = valuesOf(one, representsProp); return valuesOf(other, representsProp).some((side) => sent.includes(side)); };
/** With whom an official was in meetings: [official, meeting, facts that say so], newest first. */
function metBy(index) {
  const take = ["participant", "coChair"].map(propNumber);
  const found = [];
  for (const number of inward[index]) {
    const [meeting, prop] = data.facts[number];
    if (!take.includes(prop) || kindOf(meeting) !== "Meeting") continue;
    for (const other of outward[meeting]) {
      const [, otherProp, person] = data.facts[other];
      if (take.includes(otherProp) && person !== index && kindOf(person) === "Official") found.push([person, meeting, [number, other]]);
    }
  }
  return found.sort((a, b) => byDate(a[1], b[1]) || a[0] - b[0]);
}
