import type { BrowserContext } from "@playwright/test";

/** Something that no page of ours may do. */
export interface Complaint {
  readonly kind: "console error" | "uncaught error" | "policy violation" | "request to another host";
  readonly text: string;
}

const ownHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isOwn(url: URL): boolean {
  return (
    url.protocol === "data:" || url.protocol === "blob:" || url.protocol === "about:" || ownHosts.has(url.hostname)
  );
}

/** Reports what the pages of a browser context do that they must not. A request to another host is reported and refused. */
export async function watchPage(context: BrowserContext, report: (complaint: Complaint) => void): Promise<void> {
  context.on("console", (message) => {
    if (message.type() === "error")
      report({ kind: "console error", text: `${message.text()} (${message.location().url})` });
  });
  context.on("weberror", (error) => report({ kind: "uncaught error", text: String(error.error()) }));
  await context.exposeBinding("reportPolicyViolation", (_source, text: string) =>
    report({ kind: "policy violation", text }),
  );
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const call: unknown = Reflect.get(globalThis, "reportPolicyViolation");
      if (typeof call !== "function") return;
      Reflect.apply(call, undefined, [`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`]);
    });
  });
  await context.route(
    (url) => !isOwn(url),
    async (route) => {
      report({ kind: "request to another host", text: route.request().url() });
      await route.abort();
    },
  );
}
