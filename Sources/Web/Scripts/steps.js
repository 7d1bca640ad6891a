// Undo and redo: every command is one step, however many cells it touched.
import { keepItems, keptItems } from "./kept.js";

const KEPT = 200;

export class Steps {
    constructor({ facets, columns }) {
        this.facets = facets;
        // On a computer that others use too, nothing of what was typed outlives the page.
        const isOwn = !document.documentElement.dataset.shared;
        const { account = "" } = document.documentElement.dataset;
        // The lessons that are shown name the page: its address changes when a work is added, and so do its columns.
        const lessons = [columns[0], columns[columns.length - 1]].map((column) => column?.l);
        this.key = `parta-steps:${account}:${location.pathname}:${lessons.join("-")}`;
        const [done = [], undone = []] = isOwn ? keptItems(this.key) : [];
        Object.assign(this, { done, undone });
        if (isOwn) addEventListener("pagehide", () => keepItems(this.key, [this.done, this.undone]));
    }

    /** Performs writes as one step: [[address, value], …]. Returns the step, or null where nothing changed. */
    perform(writes) {
        const step = [];
        for (const [address, value] of writes) {
            const before = this.facets.value(address);
            if (this.facets.set(address, value)) step.push({ address, before, after: value });
        }
        if (!step.length) return null;
        this.done.push(step);
        if (this.done.length > KEPT) this.done.shift();
        this.undone = [];
        return step;
    }

    undo() { return this.#turn(this.done, this.undone, "after", "before"); }

    redo() { return this.#turn(this.undone, this.done, "before", "after"); }

    /** A cell that somebody else has changed since is left alone and named in `skipped`. */
    #turn(from, to, expected, wanted) {
        const step = from.pop();
        if (!step) return null;
        const changed = [];
        const skipped = [];
        for (const write of [...step].reverse()) {
            const facet = this.facets.at(write.address);
            if (facet.value !== write[expected] || facet.state === "conflict") {
                skipped.push(facet);
            } else {
                this.facets.set(write.address, write[wanted]);
                changed.push(write);
            }
        }
        if (changed.length) to.push(step.filter((write) => changed.includes(write)));
        return { changed, skipped };
    }
}
