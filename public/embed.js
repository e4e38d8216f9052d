(() => {
  const home = new URL(document.currentScript.src),
    frames = [];
  const start = () =>
    document.querySelectorAll("[data-science-literacy-chart]").forEach((place) => {
      const frame = document.createElement("iframe");
      frame.src = new URL("embed.html?" + place.dataset.scienceLiteracyChart, home);
      frame.title = place.title || "图表 Chart";
      frame.width = "100%";
      frame.height = 480;
      frame.frameBorder = 0;
      place.replaceChildren(frame);
      frames.push(frame);
    });
  addEventListener("message", ({ origin, source, data }) => {
    const frame = frames.find((one) => one.contentWindow === source);
    if (frame && origin === home.origin && data.type === "science-literacy-chart:height")
      frame.height = Math.min(4000, Math.max(80, data.height | 0));
  });
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", start) : start();
})();
