// Where a card comes up, and what keys for fingers leave in sight.

/** Puts a card under the box that it is about, within the window; in its corner where that is not to be seen. */
export function placeUnder({ style, offsetWidth, offsetHeight }, { left, bottom, width }) {
    style.left = `${Math.max(width > 0 ? Math.min(left, innerWidth - offsetWidth - 8) : 8, 8)}px`;
    style.top = `${width > 0 ? Math.min(bottom + 2, innerHeight - offsetHeight - 8) : 64}px`;
}

/** A cell is not left under the keys that write into it. */
export function uncover(cell, keys) {
    const { right, bottom } = cell.getBoundingClientRect();
    const { left, top } = keys.getBoundingClientRect();
    if (right <= left || bottom + 64 <= top || keys.style.top) return;
    // On a telephone held sideways they stand from the top to the bottom.
    if (left > 0 && top < innerHeight / 3) scrollBy(right + 8 - left, 0);
    else scrollBy(0, bottom + 64 - top);
}
