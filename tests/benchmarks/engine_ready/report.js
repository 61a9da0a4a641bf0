// Runs before any script of a page: tells the benchmark, on the console, when the page has its first verdict.

window.VERDICT_REQUEST = JSON.stringify({ kind: "verdict", answers: {} });

window.firstVerdict = (reply) => console.debug("first verdict", JSON.stringify({ milliseconds: performance.now(), reply: String(reply) }));

// The quiz keeps its engine to itself, so its worker is asked from outside as soon as it says that it is ready.
window.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    if (options?.name !== "policy-engine") return;
    this.addEventListener("message", ({ data }) => {
      if (data.ready) this.postMessage({ id: -1, request: window.VERDICT_REQUEST });
      if (data.id === -1) window.firstVerdict(data.reply);
    });
  }
};
