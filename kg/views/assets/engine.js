// The drawing engine comes packed. Unpacked it is a script like any other, which the policy of the page admits by its hash; of those that make
// scripts of texts ("Trusted Types") the policy admits this one, which is made here before anything else could, and kept to itself.
const engine = (async () => {
  const { trustedTypes } = window, same = (text) => text;
  const policy = trustedTypes ? trustedTypes.createPolicy("engine", { createScript: same }) : { createScript: same };
  const signs = atob(packed), bytes = new Uint8Array(signs.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = signs.charCodeAt(at);
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
  const script = document.createElement("script");
  script.textContent = policy.createScript(text);
  document.head.append(script);
  if (typeof vis === "undefined") throw new Error("the drawing engine did not run");
})();
engine.catch((why) => {
  document.getElementById("undrawn").hidden = false;
  console.error(why);
});
