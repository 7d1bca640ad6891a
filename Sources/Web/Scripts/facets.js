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

export class Facets {
    constructor(url, outbox, changed) {
        this.url = url;
        this.outbox = outbox;
        this.changed = changed;
        this.all = new Map();
    }

    /** The piece at an address, made empty if nobody has written there. */
    at(address) {
        let facet = this.all.get(address);
        if (!facet) {
            facet = { address, value: null, settled: null, ver: 0, pending: null, state: "" };
            this.all.set(address, facet);
        }
        return facet;
    }

    value(address) { return this.all.get(address)?.value ?? null; }

    load(address, value, ver) {
        Object.assign(this.at(address), { value, settled: value, ver });
    }

    /** Shows operations that waited through a reload as typed and not yet saved. */
    replay(items) {
        for (const { url, address, operation } of items) {
            if (url === this.url) Object.assign(this.at(address), { value: operation.set, pending: operation.op });
        }
    }

    /** Writes a value at once and queues its operation. False where nothing changes. */
    set(address, value) {
        const facet = this.at(address);
        if (facet.value === value && facet.state === "") return false;
        facet.value = value;
        facet.state = "";
        const waiting = this.outbox.unsent(address);
        if (!waiting && !facet.pending && value === facet.settled) return true;
        if (!waiting) {
            facet.pending = this.outbox.add(this.url, address, this.#operation(facet));
        } else if (typeof waiting.operation.base !== "string" && value === facet.settled) {
            facet.pending = null;
            this.outbox.drop((item) => item === waiting);
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

    /** Takes the server's answer to one operation. */
    answer({ address, operation }, result) {
        const facet = this.at(address);
        if (result.ok) {
            facet.settled = operation.set;
            facet.ver = result.ver ?? facet.ver;
            if (facet.pending === operation.op) facet.pending = null;
        } else {
            this.outbox.drop((item) => item.address === address);
            facet.pending = null;
            facet.ver = result.ver ?? facet.ver;
            if (result.code === "conflict") facet.settled = result.value ?? null;
            const agreed = result.code === "conflict" && facet.settled === facet.value;
            facet.state = agreed ? "" : result.code === "conflict" ? "conflict" : "rejected";
            facet.reason = result.msg ?? "";
            facet.by = result.by ?? "";
        }
        this.changed(address, result);
    }

    /** What somebody else has written. False where that is known, or where what was typed here waits. */
    hear(address, value, ver, by) {
        const facet = this.at(address);
        const isNews = ver ? ver > facet.ver : value !== facet.settled;
        if (facet.pending || !isNews) return false;
        Object.assign(facet, { settled: value, ver, by });
        if (facet.state) return false;
        facet.value = value;
        return true;
    }

    /** Gives up what was typed and shows what the server holds. */
    yieldTo(facet) {
        facet.value = facet.settled;
        facet.state = "";
        this.changed(facet.address, null);
    }

    /** Sends what was typed once more, now over the version that the server has shown. */
    insist(facet) {
        const mine = facet.value;
        facet.value = facet.settled;
        facet.state = "";
        this.set(facet.address, mine);
        this.changed(facet.address, null);
    }
}
