// What the pages of one browser tell one another: whose it is now, and what waits in them.

/** The account for which this page was drawn, «0» at the door. */
export const PAGE_ACCOUNT = document.documentElement.dataset.account ?? "0";

const channel = window.BroadcastChannel ? new BroadcastChannel("parta-tabs") : null;

/** Tells all other pages of this browser. */
export function tellTabs(said) { channel?.postMessage(said); }

/** Hears what other pages tell. */
export function hearTabs(hear) { channel?.addEventListener("message", ({ data }) => hear(data)); }
