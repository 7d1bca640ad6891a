// The journal's page.
import { Grid } from "./grid.js";
import { openKept } from "./kept.js";

const kept = await openKept(document.documentElement.dataset.account ?? "");
for (const table of document.querySelectorAll("[data-behaviour~='grid']")) new Grid(table, kept);
