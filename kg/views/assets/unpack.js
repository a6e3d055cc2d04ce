// What draws comes packed. Unpacked it is a script like any other, which the policy of the page admits by its hash; of what makes scripts of
// texts ("Trusted Types") the policy admits what is made here, before anything else could, and kept here.
(async () => {
  const { trustedTypes } = window, same = { createScript: (text) => text };
  const policy = trustedTypes ? trustedTypes.createPolicy("packed", same) : same;
  const signs = atob(packed), bytes = new Uint8Array(signs.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = signs.charCodeAt(at);
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
  const script = document.createElement("script");
  script.textContent = policy.createScript(text);
  document.head.append(script);
  if (typeof vis === "undefined") throw new Error("what draws did not run");
})().catch((why) => {
  document.getElementById("undrawn").hidden = false;
  console.error(why);
});
