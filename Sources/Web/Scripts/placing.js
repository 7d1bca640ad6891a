// Where a card comes up.

/** Puts a card under the box that it is about, within the window; in its corner where that is not to be seen. */
export function placeUnder({ style, offsetWidth, offsetHeight }, { left, bottom, width }) {
    style.left = `${Math.max(width > 0 ? Math.min(left, innerWidth - offsetWidth - 8) : 8, 8)}px`;
    style.top = `${width > 0 ? Math.min(bottom + 2, innerHeight - offsetHeight - 8) : 64}px`;
}
