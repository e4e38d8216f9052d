import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { Frame } from "./Frame.tsx";
import { Broken } from "./Broken.tsx";
import { NotFound } from "./NotFound.tsx";
import { OverviewRoute } from "./routes/overviewRoute.tsx";
import { parseSearch, stringifySearch, textParameters } from "./searchText.ts";

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: Broken,
  validateSearch: textParameters,
});

const overview = createRoute({ getParentRoute: () => root, path: "/", component: OverviewRoute });
const trend = createRoute({
  getParentRoute: () => root,
  path: "/trend",
  component: lazyRouteComponent(() => import("./routes/trendRoute.tsx"), "TrendRoute"),
});
const populations = createRoute({
  getParentRoute: () => root,
  path: "/populations",
  component: lazyRouteComponent(() => import("./routes/populationsRoute.tsx"), "PopulationsRoute"),
});
const counties = createRoute({
  getParentRoute: () => root,
  path: "/counties",
  component: lazyRouteComponent(() => import("./routes/countiesRoute.tsx"), "CountiesRoute"),
});
const county = createRoute({
  getParentRoute: () => root,
  path: "/counties/$code",
  component: lazyRouteComponent(() => import("./routes/countyRoute.tsx"), "CountyRoute"),
});
const balance = createRoute({
  getParentRoute: () => root,
  path: "/balance",
  component: lazyRouteComponent(() => import("./routes/balanceRoute.tsx"), "BalanceRoute"),
});
const method = createRoute({
  getParentRoute: () => root,
  path: "/method",
  component: lazyRouteComponent(() => import("./routes/methodRoute.tsx"), "MethodRoute"),
});
const importing = createRoute({
  getParentRoute: () => root,
  path: "/import",
  component: lazyRouteComponent(() => import("./routes/importRoute.tsx"), "ImportRoute"),
});

/** Every page of the site. Addresses live behind the hash, so that any web server and any folder will do. */
export const router = createRouter({
  routeTree: root.addChildren([overview, trend, populations, counties, county, balance, method, importing]),
  history: createHashHistory(),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
