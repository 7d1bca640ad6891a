// Nothing typed is lost: operations wait here, bound to the account, until the server has answered each of them.
import { pauseAfter, postOperations, sayWhen } from "./posting.js";

const QUIET = 400;
const BATCH = 20;
const SLOW = 2000;
// From this number on they travel in greater loads, which a closing page could not send.
const MANY = 100;
const LOAD = 200;
const OLD = 48 * 3600 * 1000;

/** Sends operations in order and in batches. `on.result(item, result)`, `on.state(state)` report; state is
    { kind: "saved" | "saving" | "offline" | "signin" | "stale" | "old", waiting, late, since }. */
export class Outbox {
    constructor(kept, token, on) {
        Object.assign(this, { kept, token, on, items: kept.items, busy: false, failures: 0, kind: "saved" });
        addEventListener("online", () => this.flush());
        addEventListener("focus", () => this.kind !== "saved" && this.flush());
        addEventListener("pagehide", () => this.#farewell());
        addEventListener("pageshow", (event) => event.persisted && this.flush());
        document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush());
        // What has lain for days is not sent behind anybody's back.
        if (this.items.some(({ made }) => Date.now() - made > OLD)) setTimeout(() => this.#report("old"), 0);
        else if (this.items.length) this.#after(0);
    }

    /** The person has seen how old the operations are, or has signed in again: on they go. */
    resume(token = this.token) {
        this.token = token;
        this.#report("saving");
        this.flush();
    }
    get waiting() { return this.items.length; }

    /** Adds an operation, or changes one on the same address that has not left yet. Returns the operation's id. */
    add(url, address, operation) {
        const item = { url, address, operation, sent: false, made: Date.now() };
        if (this.kind === "offline" || navigator.onLine === false) sayWhen(item);
        this.items.push(item);
        this.#keep([item]);
        this.#report(this.kind === "saved" ? "saving" : this.kind);
        if (this.kind === "saving") this.#after(this.#unsent() >= BATCH ? 0 : QUIET);
        return operation.op;
    }

    /** The operation still at home for an address, that may yet be changed. */
    unsent(address) {
        return this.items.find((item) => item.address === address && !item.sent);
    }

    changed(item) {
        item.made = Date.now();
        if (item.operation.at) sayWhen(item);
        this.#keep([item]);
        if (this.kind === "saving") this.#after(QUIET);
    }

    /** Takes back operations that have become needless; the server never hears of those not yet sent. */
    drop(test) {
        this.#forget(this.items.filter(test));
        if (!this.items.length && !this.busy) this.#report("saved");
    }

    /** Sends what waits; the promise is kept once everything has left or the connection has failed. */
    flush() {
        clearTimeout(this.timer);
        if (!this.busy && this.items.length && this.kind !== "old") this.sending = this.#send();
        return this.sending;
    }

    async #send() {
        this.busy = true;
        const [{ url }] = this.items;
        const isLoad = this.items.length > MANY;
        const batch = this.items.filter((item) => item.url === url).slice(0, isLoad ? LOAD : BATCH);
        for (const item of batch) item.sent = true;
        this.#keep(batch);
        const slow = setTimeout(() => this.#report("saving", true), SLOW);
        try {
            this.#answered(batch, await postOperations(url, this.token, batch, !isLoad));
        } catch (failure) {
            this.#failed(batch, failure);
        } finally {
            clearTimeout(slow);
            this.busy = false;
        }
        if (this.kind === "saving" && this.items.length) await this.flush();
    }

    /** The page goes: whatever has not left leaves now, and is asked about again if the page comes back. */
    #farewell() {
        for (const url of new Set(this.items.map((item) => item.url))) {
            const rest = this.items.filter((item) => item.url === url && !item.sent).slice(0, MANY);
            if (rest.length) postOperations(url, this.token, rest).catch(() => {});
            for (const item of rest) item.sent = true;
            if (rest.length) this.#keep(rest);
        }
    }

    #answered(batch, results) {
        const byID = new Map(results.map((result) => [result.op, result]));
        const answered = batch.filter((item) => byID.has(item.operation.op));
        if (!answered.length) throw new Error("no operation was answered");
        this.failures = 0;
        this.#forget(answered);
        for (const item of answered) this.on.result(item, byID.get(item.operation.op));
        this.#report(this.items.length ? "saving" : "saved");
    }

    #failed(batch, failure) {
        const status = failure instanceof Response ? failure.status : 0;
        if (status === 401) return this.#report("signin");
        if (status === 403) return this.#report("stale");
        // The server will never take these as they are: they are shown, not sent again and again.
        if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
            this.#forget(batch);
            const msg = `Сервер не принял запись (${status}). Обновите страницу и внесите ещё раз.`;
            for (const item of batch) this.on.result(item, { op: item.operation.op, ok: false, code: "refused", msg });
            return this.#report(this.items.length ? "saving" : "saved");
        }
        this.failures += 1;
        for (const item of this.items) if (!item.operation.at) sayWhen(item);
        this.#keep(this.items);
        this.#report("offline");
        this.#after(pauseAfter(this.failures));
    }

    #after(delay) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.flush(), delay);
    }

    #unsent() { return this.items.filter((item) => !item.sent).length; }
    #report(kind, late = false) {
        this.kind = kind;
        this.on.state({ kind, waiting: this.items.length, late, since: this.items[0]?.made });
    }

    #forget(gone) {
        const all = new Set(gone);
        this.items = this.items.filter((item) => !all.has(item));
        this.#kept(this.kept.remove(this.items, gone.map((item) => item.operation.op)));
    }

    #keep(some) { this.#kept(this.kept.put(this.items, some)); }

    #kept(isDone) {
        if (!isDone) this.on.state({ kind: "nostore", waiting: this.items.length, late: true });
    }
}
