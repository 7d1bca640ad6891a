// Undo and redo: every command is one step, however many cells it touched. A cell that another hand has written since
// is left alone, whatever stands there by now; what this page itself has saved since is no such hand.
import { isVersioned } from "./facets.js";
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
        const [done = [], undone = [], seen = []] = isOwn ? keptItems(this.key) : [];
        Object.assign(this, { done, undone });
        for (const [address, stamp, others] of seen) {
            const facet = facets.at(address);
            // What is on its way still is this page's own, whatever version it has become.
            facet.others = others + Number(!facet.pending && stampOf(facet) !== stamp);
        }
        if (isOwn) addEventListener("pagehide", () => keepItems(this.key, [this.done, this.undone, this.#seen()]));
    }

    /** As what each piece of the steps was known when the page went. */
    #seen() {
        const addresses = new Set([...this.done, ...this.undone].flat().map(({ address }) => address));
        return [...addresses].map((address) => {
            const facet = this.facets.at(address);
            return [address, stampOf(facet), facet.others];
        });
    }

    /** Performs writes as one step: [[address, value], …]. Returns the step, or null where nothing changed. */
    perform(writes) {
        const step = [];
        for (const [address, value] of writes) {
            const { value: before, others } = this.facets.at(address);
            if (this.facets.set(address, value)) step.push({ address, before, after: value, others });
        }
        if (!step.length) return null;
        this.done.push(step);
        if (this.done.length > KEPT) this.done.shift();
        this.undone = [];
        return step;
    }

    undo() { return this.#turn(this.done, this.undone, "before"); }

    redo() { return this.#turn(this.undone, this.done, "after"); }

    /** A cell that somebody else has changed since is left alone and named in `skipped`. */
    #turn(from, to, wanted) {
        const step = from.pop();
        if (!step) return null;
        const changed = [];
        const skipped = [];
        for (const write of [...step].reverse()) {
            const facet = this.facets.at(write.address);
            if (facet.others !== write.others || facet.state === "conflict") {
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

/** By what a piece is known again after a reload: what is on its way may have arrived by then. */
function stampOf(facet) {
    if (isVersioned(facet)) return facet.ver + Number(Boolean(facet.pending));
    return facet.pending ? facet.value : facet.settled;
}
