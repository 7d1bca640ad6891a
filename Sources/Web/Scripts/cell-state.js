// How a cell shows, to eyes and ears, that what stands in it is not simply saved.

/** Draws the state of a cell's pieces; `waiting` is what is shown of those on their way. */
export function drawState(cell, facets, waiting) {
    const disputed = facets.find((facet) => facet.state);
    const state = disputed?.state ?? (facets.some((facet) => facet.pending) ? waiting : "");
    setOrDrop(cell, "data-state", state);
    setOrDrop(cell, "aria-invalid", state === "rejected" ? "true" : "");
    setOrDrop(cell, "aria-description", spokenState(state, disputed));
}

export function setOrDrop(cell, name, value) {
    if (value) cell.setAttribute(name, value);
    else cell.removeAttribute(name);
}

function spokenState(state, facet) {
    if (state === "queued") return "ещё не отправлено";
    if (state === "conflict") return `изменил другой: ${facet.by || "кто-то"}, ${facet.settled ?? "пусто"}`;
    return state === "rejected" ? `не записано: ${facet.reason}` : "";
}
