// Order by lot.

/** The same things in an order by lot; `below(limit)` draws a whole number under it. */
export function shuffled(things, below) {
    const out = [...things];
    for (let at = out.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [out[at], out[other]] = [out[other], out[at]];
    }
    return out;
}

/** Groups of about so many: sizes differ by one at most, so that nobody is left alone. */
export function groupsOf(things, size) {
    const count = Math.max(1, Math.round(things.length / size));
    const groups = Array.from({ length: count }, () => []);
    things.forEach((thing, at) => groups[at % count].push(thing));
    return groups.filter((group) => group.length);
}
