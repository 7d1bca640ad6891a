// Fields that wait in the same outbox as marks: the lesson's own page, and «Темы и задания».
import { openKept } from "./kept.js";
import { Outbox } from "./outbox.js";
import { SaveState } from "./save-state.js";
import { raiseToast } from "./session.js";
import { signInHere } from "./sign-in-here.js";
import { tabAlarm } from "./tab-words.js";
import { operationID } from "./uuid.js";

/** Opens the outbox of a page of fields: `on.result(item, result)` and `on.place(address)` are what the outbox asks;
    `on.state(now)`, where there is one, hears how it stands. */
export async function openFieldQueue(on) {
    const kept = await openKept(document.documentElement.dataset.account ?? "");
    const token = document.querySelector("meta[name='form-token']")?.content ?? "";
    let outbox = null;
    const signIn = (...how) => signInHere(outbox.waiting, ...how);
    const saveState = new SaveState((fresh) => outbox.resume(fresh), signIn);
    const alarm = tabAlarm(warnInToast);
    const state = (now) => {
        saveState.show(now);
        alarm(now);
        on.state?.(now);
    };
    outbox = new Outbox(kept, token, { ...on, state });
    addEventListener("beforeunload", (event) => {
        // A device of one's own keeps them; only a computer of all would lose them with its window.
        const isLeft = saveState.isLeaving || document.documentElement.dataset.left;
        if (!isLeft && !outbox.isSafe) event.preventDefault();
    });
    return outbox;
}

/** Says it over the page, to eyes and ears, until it is read; answers how it is taken back. */
function warnInToast(words) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Понятно" });
    const toast = raiseToast(words, button);
    button.addEventListener("click", () => toast.remove());
    return () => toast.remove();
}

/** Queues a piece that says another thing than what stands, or than what waits of it already: { url, address, value,
    stands, seen, operation }, where `seen` is what the server is to find: { base } or { was }. True where it waits. */
export function queuePiece(outbox, { url, address, value, stands, seen, operation }) {
    const last = lastWaiting(outbox, url, address);
    if (value === (last ? last.operation.set : stands)) return Boolean(last);
    outbox.settle(url, address);
    if (last && !last.sent) {
        last.operation.set = value;
        outbox.changed(last);
    } else {
        outbox.add(url, address, { op: operationID(), ...operation, set: value, ...seenAfter(last, seen) });
    }
    return true;
}

/** Queues the pieces that say something new; what was refused as it is now waits for a choice. Answers what waits. */
export function queuePieces(outbox, pieces) {
    dropMinutes(outbox, new Set(pieces.map(({ address }) => address)));
    const isRefused = (piece) => refusedOf(outbox, piece)?.operation.set === piece.value;
    return pieces.filter((piece) => !isRefused(piece) && queuePiece(outbox, piece));
}

/** Whoever is late no more, as the form has it now, takes along the minutes that wait still. */
function dropMinutes(outbox, known) {
    const isOver = ({ address, sent }) => !sent && address.startsWith("late:") && !known.has(address)
        && known.has(address.replace(/^late:(\d+:\d+).*/, "absence:$1"));
    for (const item of outbox.items.filter(isOver)) outbox.drop(item);
}

/** What the server has refused of a piece. */
export function refusedOf(outbox, { url, address }) {
    return outbox.disputed.find((item) => item.url === url && item.address === address);
}

/** What waits of a piece, the newest. */
export function lastWaiting(outbox, url, address) {
    return outbox.items.filter((item) => item.url === url && item.address === address).at(-1);
}

/** After one's own operation on the way the server is to find what that one leaves. */
function seenAfter(last, seen) {
    if (!last) return seen;
    if ("was" in seen) return { was: last.operation.set ?? "" };
    return "base" in seen ? { base: last.operation.op } : seen;
}
