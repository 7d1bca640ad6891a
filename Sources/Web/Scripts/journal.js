// The journal's page.
import { Grid } from "./grid.js";

for (const table of document.querySelectorAll("[data-behaviour~='grid']")) new Grid(table);
