// A shared computer signs out by itself; two minutes before, any key or click keeps the person in. After that the page
// shows nothing more and takes nothing: whoever sits down now may be somebody else.
import { lockCurtain } from "./curtain.js";

const WARNING = 120;
const BETWEEN_LOOKS_IN = 60;

export function watchSession(idleSeconds) {
    if (!idleSeconds) return;
    let [toast, timer, next] = [null, 0, null];

    const after = (run, seconds) => {
        clearTimeout(timer);
        next = { run, time: Date.now() + seconds * 1000 };
        timer = setTimeout(run, seconds * 1000);
    };
    const restart = () => after(warn, idleSeconds - WARNING);
    const unwarn = () => {
        toast?.remove();
        document.removeEventListener("keydown", stay, true);
        document.removeEventListener("pointerdown", stay, true);
    };
    const stay = async (event) => {
        unwarn();
        // The key says «I am here»; it is no mark.
        if (event.type === "keydown") {
            event.preventDefault();
            event.stopPropagation();
        }
        await fetch(location.href, { method: "HEAD", credentials: "same-origin" }).catch(() => {});
        restart();
    };
    const end = async () => {
        unwarn();
        if (await isSignedIn()) after(end, BETWEEN_LOOKS_IN);
        else if (dispatchEvent(new Event("parta-ended", { cancelable: true }))) {
            lockCurtain("Вход истёк: это общий компьютер.", "Войти снова", () => location.assign(signInAddress()));
        }
    };
    const warn = () => {
        toast = document.createElement("div");
        toast.className = "toast";
        toast.setAttribute("role", "alert");
        toast.textContent = "Через 2 минуты выйдем: это общий компьютер. Чтобы остаться, нажмите любую клавишу.";
        document.body.append(toast);
        document.addEventListener("keydown", stay, true);
        document.addEventListener("pointerdown", stay, true);
        after(end, WARNING);
    };
    // A computer that slept has missed its moment.
    addEventListener("focus", () => Date.now() > next.time && next.run());
    addEventListener("parta-resumed", restart);
    restart();
}

export function signInAddress() {
    return `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
}

/** Another tab may have kept the person in; asking is no sign of anybody being here. */
async function isSignedIn() {
    const prefix = document.querySelector("meta[name=prefix]")?.content ?? "";
    const headers = { Accept: "application/json" };
    const answer = await fetch(`${prefix}/live?glance=1`, { headers, credentials: "same-origin" }).catch(() => null);
    return Boolean(answer) && answer.status !== 401;
}
