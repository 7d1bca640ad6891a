// What the journal holds, piece by piece: a mark's place, a student's absence, a lesson's roll-call.
// Each piece knows what the server last said and what has been typed since.
import { operationID } from "./uuid.js";

/** Address of a piece: stable over reloads, so that waiting operations find their cells again. */
export function markAddress(student, column, place) {
    return `mark:${student}:${column.l}:${column.w}:${place}`;
}

export function absenceAddress(student, lesson) {
    return `absence:${student}:${lesson}`;
}

/** By when the work of a point is to be handed in. */
export function dueAddress(student, column) {
    return `due:${student}:${column.l}:${column.w}:0`;
}

/** `audience`: 0 is for the family, 1 among the staff. */
export function noteAddress(student, column, audience) {
    return `note:${student}:${column.l}:${column.w}:${audience}`;
}

export function rollAddress(lesson) {
    return `roll:${lesson}`;
}

/** Whether a piece's versions grow one by one; a roll-call has none, and a day is its own. */
export function isVersioned({ address }) { return /^[amn]/.test(address); }

export class Facets {
    constructor(url, outbox, changed) {
        Object.assign(this, { url, outbox, changed, all: new Map() });
    }

    /** The piece at an address, made empty if nobody has written there. */
    at(address) {
        let facet = this.all.get(address);
        if (!facet) {
            facet = { address, value: null, settled: null, ver: 0, others: 0, pending: null, state: "" };
            this.all.set(address, facet);
        }
        return facet;
    }

    value(address) { return this.all.get(address)?.value ?? null; }

    load(address, value, ver) { Object.assign(this.at(address), { value, settled: value, ver }); }

    /** Shows operations that waited through a reload as typed and not yet saved, and refused ones as in dispute. */
    replay(items, disputed) {
        for (const { address, operation } of items) {
            Object.assign(this.at(address), { value: operation.set, pending: operation.op });
        }
        for (const { address, operation, no } of disputed) {
            const facet = this.at(address);
            if (facet.pending) continue;
            facet.value = operation.set;
            this.#refuse(facet, { ...no, by: no.ver === facet.ver ? no.by : "" });
        }
    }

    /** Writes a value at once and queues its operation. False where nothing changes. */
    set(address, value) {
        const facet = this.at(address);
        if (facet.value === value && facet.state === "") return false;
        facet.value = value;
        this.#settle(facet);
        const waiting = this.outbox.unsent(this.url, address);
        if (!waiting && !facet.pending && value === facet.settled) return true;
        if (!waiting) {
            facet.pending = this.outbox.add(this.url, address, this.#operation(facet));
        } else if (typeof waiting.operation.base !== "string" && value === facet.settled) {
            facet.pending = null;
            this.outbox.drop(waiting);
            this.#catchUp(facet);
        } else {
            waiting.operation.set = value;
            this.outbox.changed(waiting);
        }
        return true;
    }

    #operation(facet) {
        const [kind, one, lesson, work, place] = facet.address.split(":");
        const operation = { op: operationID(), facet: kind };
        if (kind === "roll") return { ...operation, lesson: Number(one), set: facet.value };
        Object.assign(operation, { student: Number(one), lesson: Number(lesson) });
        if (kind !== "absence") Object.assign(operation, { work: Number(work), place: Number(place) });
        return { ...operation, set: facet.value, base: facet.pending ?? facet.ver };
    }

    /** Takes the server's answer to one operation; a repeated one is answered with what stands there by now. */
    answer({ address, operation }, result) {
        const facet = this.at(address);
        const isLast = facet.pending === operation.op;
        if (result.ok) {
            const { value = operation.set, ver = facet.ver } = result;
            // Another value, or a version skipped: between this page's own writes there was another hand.
            const isOthers = value !== operation.set || (isVersioned(facet) && ver > facet.ver + 1);
            Object.assign(facet, { settled: value, ver, others: facet.others + Number(isOthers) });
            if (isLast) Object.assign(facet, { value, pending: null });
            if (facet.value === value) facet.state = "";
        } else {
            facet.pending = null;
            const { ver, value = null } = result;
            if (result.code === "conflict") Object.assign(facet, { settled: value, ver, others: facet.others + 1 });
            this.#refuse(facet, result);
        }
        this.#catchUp(facet);
        this.changed(address, result);
    }

    /** What was told while an operation was on its way is looked at once there is none. */
    #catchUp({ address, news }) { if (news) this.hear(address, ...news); }

    /** Both values stay until the person chooses; of a roll-call there is nothing to choose. */
    #refuse(facet, { code, msg = "", by = "" }) {
        if (facet.address.startsWith("roll:")) facet.value = facet.settled;
        if (facet.value === facet.settled) return this.#settle(facet);
        return Object.assign(facet, { state: code === "conflict" ? code : "rejected", reason: msg, by });
    }

    #settle(facet) {
        facet.state = "";
        this.outbox.settle(this.url, facet.address);
    }

    /** What has been written meanwhile; false where that is known, or waits for the answer to what was typed here.
        One's `own` hand elsewhere that left the value is no other's change. */
    hear(address, value, ver, by, own) {
        const facet = this.at(address);
        const isNews = ver ? ver > facet.ver : value !== facet.settled;
        facet.news = facet.pending && ver ? [value, ver, by, own] : null;
        if (facet.pending || !isNews) return false;
        const others = facet.others + Number(!own || value !== facet.settled);
        Object.assign(facet, { settled: value, ver, by, others });
        if (facet.state) return false;
        facet.value = value;
        return true;
    }

    /** Gives up what was typed and shows what the server holds. */
    yieldTo(facet) {
        facet.value = facet.settled;
        this.#settle(facet);
        this.changed(facet.address, null);
    }
}
