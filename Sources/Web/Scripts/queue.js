// The operations that wait, in their order, and those that the server has refused; both are kept as they change.
import { postOperations } from "./posting.js";

/** From this number on they travel in greater loads, which a closing page could not send. */
export const MANY = 100;
/** Milliseconds after which a request is no matter of a moment any more. */
export const SLOW = 2000;

export class Queue {
    constructor(kept) {
        this.kept = kept;
        this.items = kept.items.filter(({ no }) => !no);
        this.disputed = kept.items.filter(({ no }) => no);
        this.isUnkept = false;
        // The person has signed out in another tab, and was told what is lost.
        addEventListener("parta-left", ({ detail }) => {
            this.forget([...this.items, ...this.disputed].filter(({ operation }) => detail.has(operation.op)));
            this.keptOtherwise();
        });
    }

    get waiting() { return this.items.length; }

    /** How many have not left yet. */
    get atHome() { return this.items.filter((item) => !item.sent).length; }

    /** Whether the page may go unasked: what waits is kept longer than the browser lives, or has only just begun. */
    get isSafe() {
        if (this.kept.isLasting && !this.isUnkept) return true;
        return this.items.every(({ made }) => this.kind === "saving" && Date.now() - made < SLOW);
    }

    /** The operation still at home for an address, that may yet be changed. */
    unsent(url, address) {
        return this.items.find((item) => item.url === url && item.address === address && !item.sent);
    }

    /** What was refused at an address is settled: given up, or typed anew. */
    settle(url, address) {
        const gone = this.disputed.filter((item) => item.url === url && item.address === address);
        if (gone.length) this.forget(gone);
    }

    /** Sets aside what was refused, with what was typed last in its place, until its own page settles it. */
    dispute(item, { code, msg, ver, value, by }) {
        const isSame = (other) => other !== item && other.url === item.url && other.address === item.address;
        const later = this.items.filter(isSame);
        if (later.length) item.operation.set = later.at(-1).operation.set;
        this.forget([...later, ...this.disputed.filter(isSame)]);
        this.items = this.items.filter((other) => other !== item);
        item.no = { code, msg, ver, value, by };
        this.disputed.push(item);
        this.keep([item]);
    }

    /** The page goes: whatever has not left leaves now, and is asked about again if the page comes back. */
    farewell() {
        for (const url of new Set(this.items.map((item) => item.url))) {
            const rest = this.items.filter((item) => item.url === url && !item.sent).slice(0, MANY);
            if (rest.length) postOperations(url, this.token, rest).catch(() => {});
            for (const item of rest) item.sent = true;
            if (rest.length) this.keep(rest);
        }
    }

    keep(some) { this.#kept(this.kept.put([...this.items, ...this.disputed], some)); }

    forget(gone) {
        const all = new Set(gone);
        this.items = this.items.filter((item) => !all.has(item));
        this.disputed = this.disputed.filter((item) => !all.has(item));
        this.#kept(this.kept.remove([...this.items, ...this.disputed], gone.map((item) => item.operation.op)));
    }

    /** The browser says afterwards whether it has kept what it was given. */
    async #kept(done) {
        const isUnkept = !await done;
        if (isUnkept === this.isUnkept) return;
        this.isUnkept = isUnkept;
        this.keptOtherwise();
    }
}
