// Nothing typed is lost: operations wait here, bound to the account, until the server has answered each of them.
import { keepItems, keptItems } from "./kept.js";

const QUIET = 400;
const BATCH = 20;
const DELAYS = [15000, 30000, 60000, 120000];
const SLOW = 2000;

/** Sends operations in order and in batches. `on.result(item, result)`, `on.state(state)` report; state is
    { kind: "saved" | "saving" | "offline" | "signin" | "stale", waiting, delay }. */
export class Outbox {
    constructor(account, token, on) {
        this.key = `parta-outbox:${account}`;
        this.token = token;
        this.on = on;
        this.items = keptItems(this.key);
        this.busy = false;
        this.failures = 0;
        this.kind = "saved";
        this.timer = null;
        addEventListener("online", () => this.flush());
        addEventListener("focus", () => this.kind !== "saved" && this.flush());
        addEventListener("pagehide", () => this.#farewell());
        addEventListener("pageshow", (event) => event.persisted && this.flush());
        document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush());
        if (this.items.length) this.#after(0);
    }

    get waiting() { return this.items.length; }

    /** Adds an operation, or changes one on the same address that has not left yet. Returns the operation's id. */
    add(url, address, operation) {
        const item = { url, address, operation, sent: false, made: Date.now() };
        if (this.kind === "offline" || navigator.onLine === false) operation.at = new Date(item.made).toISOString();
        this.items.push(item);
        this.#store();
        this.#report(this.kind === "saved" ? "saving" : this.kind);
        if (this.kind === "saving") this.#after(this.#unsent() >= BATCH ? 0 : QUIET);
        return operation.op;
    }

    /** The operation still at home for an address, that may yet be changed. */
    unsent(address) {
        return this.items.find((item) => item.address === address && !item.sent);
    }

    changed() {
        this.#store();
        this.#after(QUIET);
    }

    /** Takes back operations that have become needless; the server never hears of those not yet sent. */
    drop(test) {
        this.items = this.items.filter((item) => !test(item));
        this.#store();
        if (!this.items.length && !this.busy) this.#report("saved");
    }

    async flush() {
        clearTimeout(this.timer);
        if (this.busy || !this.items.length) return;
        this.busy = true;
        const url = this.items[0].url;
        const batch = this.items.filter((item) => item.url === url).slice(0, BATCH);
        for (const item of batch) item.sent = true;
        this.#store();
        const slow = setTimeout(() => this.#report("saving", true), SLOW);
        try {
            this.#answered(batch, await this.#post(url, batch));
        } catch (failure) {
            this.#failed(batch, failure);
        } finally {
            clearTimeout(slow);
            this.busy = false;
        }
        if (this.kind === "saving" && this.items.length) this.flush();
    }

    /** The page goes: whatever has not left leaves now, and is asked about again if the page comes back. */
    #farewell() {
        for (const url of new Set(this.items.map((item) => item.url))) {
            const rest = this.items.filter((item) => item.url === url && !item.sent);
            if (rest.length) this.#post(url, rest).catch(() => {});
            for (const item of rest) item.sent = true;
        }
        this.#store();
    }

    async #post(url, batch) {
        const response = await fetch(url, {
            method: "POST",
            keepalive: true,
            credentials: "same-origin",
            redirect: "error",
            headers: { "Content-Type": "application/json", "X-Parta-Token": this.token },
            body: JSON.stringify({ ops: batch.map((item) => item.operation) }),
        });
        if (!response.ok) throw response;
        return (await response.json()).results;
    }

    #answered(batch, results) {
        const byID = new Map(results.map((result) => [result.op, result]));
        const answered = batch.filter((item) => byID.has(item.operation.op));
        if (!answered.length) throw new Error("no operation was answered");
        this.items = this.items.filter((item) => !answered.includes(item));
        this.failures = 0;
        this.#store();
        for (const item of answered) this.on.result(item, byID.get(item.operation.op));
        this.#report(this.items.length ? "saving" : "saved");
    }

    #failed(batch, failure) {
        const status = failure instanceof Response ? failure.status : 0;
        if (status === 401) return this.#report("signin");
        if (status === 403) return this.#report("stale");
        // The server will never take these as they are: they are shown, not sent again and again.
        if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
            this.items = this.items.filter((item) => !batch.includes(item));
            this.#store();
            const msg = `Сервер не принял запись (${status}). Обновите страницу и внесите ещё раз.`;
            for (const item of batch) this.on.result(item, { op: item.operation.op, ok: false, code: "refused", msg });
            return this.#report(this.items.length ? "saving" : "saved");
        }
        const delay = DELAYS[Math.min(this.failures, DELAYS.length - 1)];
        this.failures += 1;
        this.#report("offline");
        this.#after(delay * (0.8 + Math.random() * 0.4));
    }

    #after(delay) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.flush(), delay);
    }

    #unsent() { return this.items.filter((item) => !item.sent).length; }

    #report(kind, late = false) {
        this.kind = kind;
        this.on.state({ kind, waiting: this.items.length, late });
    }

    #store() {
        if (keepItems(this.key, this.items)) return;
        this.on.state({ kind: "nostore", waiting: this.items.length, late: true });
    }
}
