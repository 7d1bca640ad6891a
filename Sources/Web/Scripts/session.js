// A shared computer signs out by itself, and says so two minutes before. The server prolongs a sign-in by whatever it
// answers to somebody, and so does the page; a key that sends nothing asks for it, at most once a minute. Once the
// sign-in is over, or another person has signed in, the page shows nothing more and takes nothing.
import { isLocked, lockCurtain } from "./curtain.js";
import { PAGE_ACCOUNT, hearTabs, tellTabs } from "./tab-channel.js";

const WARNING = 120;
// The server writes down to a minute who was there, knows it by heart for half of one, and an answer takes its time.
const VAGUE = 120;
const BETWEEN_SIGNS = 60;
const BETWEEN_GLANCES = 15;
const IS_SHARED = Boolean(document.documentElement.dataset.shared);

export function watchSession(idleSeconds) {
    if (!idleSeconds) return;
    let [toast, timer, next, last, asked] = [null, 0, null, 0, 0];

    const after = (run, seconds) => {
        clearTimeout(timer);
        next = { run, time: Date.now() + seconds * 1000 };
        timer = setTimeout(run, seconds * 1000);
    };
    const isOver = () => Date.now() - last >= idleSeconds * 1000;
    const restart = () => {
        toast?.remove();
        last = Date.now();
        after(warn, idleSeconds - VAGUE - WARNING);
    };
    // The key or the click that says «I am here» does on the page what it always does.
    const sign = async (event) => {
        // The warning's own button says it by its click.
        if (isLocked() || event.type !== "click" && toast?.contains(event.target)) return;
        if (isOver()) {
            // Nobody knows any more whose key it is: a computer that slept has missed its moment.
            event.preventDefault();
            event.stopImmediatePropagation();
            end();
        } else if (Date.now() - Math.max(last, asked) >= BETWEEN_SIGNS * 1000) {
            asked = Date.now();
            toast?.remove();
            // Without a connection whoever goes on working stays; the server will ask who it was.
            const answer = Number(PAGE_ACCOUNT) && await askServer("");
            if (answer === 401) signInEnded();
            else restart();
            // The sign-in goes on for all its pages, also for those that nobody looks at.
            if (answer === 200) tellTabs({ holder: PAGE_ACCOUNT });
        }
    };
    const end = async () => {
        toast?.remove();
        if (!isOver() && await isSignedIn()) after(end, BETWEEN_GLANCES);
        else signInEnded();
    };
    const warn = () => {
        if (isLocked()) return;
        if (isOver()) {
            end();
            return;
        }
        const stay = Object.assign(document.createElement("button"), { type: "button", textContent: "Остаться" });
        const { activeElement } = document;
        stay.addEventListener("click", (event) => {
            sign(event);
            // The next key goes on where the last one did.
            activeElement?.focus();
        });
        toast = raiseToast("Через 2 минуты выйдем: это общий компьютер. Продолжайте работу или нажмите ", stay);
        after(end, WARNING);
    };
    for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, sign, true);
    addEventListener("focus", () => Date.now() > next.time && next.run());
    addEventListener("parta-resumed", restart);
    addEventListener("parta-answered", () => {
        restart();
        tellTabs({ holder: PAGE_ACCOUNT });
    });
    hearTabs(({ holder }) => holder === PAGE_ACCOUNT && restart());
    restart();
}

/** Every page tells the others whose it is; theirs that are somebody else's give way. */
export function watchHolder() {
    // A copy says for whom it was drawn once.
    if (!document.documentElement.dataset.copied) tellTabs({ holder: PAGE_ACCOUNT });
    if (!Number(PAGE_ACCOUNT)) return;
    hearTabs(({ holder }) => holder && heldBy(holder));
    // What the browser kept for the way back has heard nothing meanwhile.
    addEventListener("pageshow", ({ persisted }) => persisted && IS_SHARED && location.reload());
}

/** Gives way if this account, or nobody, is signed in instead of the page's own. A page of nobody's may be a mere
    refusal: the server is asked. */
async function heldBy(account) {
    if (account === PAGE_ACCOUNT) return;
    if (Number(account) || await askServer("?glance=1") === 401) signInEnded(true);
}

/** The sign-in is over, whoever has found it out; a page with an outbox says so itself. */
export function signInEnded(isTold = false) {
    if (isLocked()) return;
    if (IS_SHARED && !isTold) tellTabs({ holder: "0" });
    if (!dispatchEvent(new Event("parta-ended", { cancelable: true }))) return;
    const address = signInAddress();
    if (IS_SHARED) {
        lockCurtain("Вход окончен: это общий компьютер.", "Войти снова", () => location.assign(address));
    } else if (!document.querySelector(".toast")) {
        const link = Object.assign(document.createElement("a"), { href: address, textContent: "Войти" });
        raiseToast("Нужно войти снова. ", link);
    }
}

/** Says it over the page, to eyes and ears. */
export function raiseToast(...parts) {
    const toast = document.createElement("div");
    toast.className = "toast";
    toast.setAttribute("role", "alert");
    toast.append(...parts);
    document.body.append(toast);
    return toast;
}

export function signInAddress() {
    return `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
}

/** Whether somebody is; asking is no sign of anybody being here. Without a connection nobody is known to be. */
async function isSignedIn() {
    return ![0, 401].includes(await askServer("?glance=1"));
}

/** The number of the answer, 0 without one. */
async function askServer(how) {
    const prefix = document.querySelector("meta[name=prefix]")?.content ?? "";
    const asked = { headers: { Accept: "application/json" }, credentials: "same-origin" };
    const answer = await fetch(`${prefix}/live${how}`, asked).catch(() => null);
    return answer?.status ?? 0;
}
