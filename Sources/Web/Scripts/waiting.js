// What takes long says so: a line as soon as a form is sent, and a page of work that follows the work by itself.

const BETWEEN_LOOKS = 1000;

/** Forms say in `data-busy` what they wait for; a page of work in hand bears `data-work`. */
export function showWaiting() {
    document.addEventListener("submit", sent);
    // A page that the browser kept for the way back waits for nothing.
    window.addEventListener("pageshow", (event) => {
        if (event.persisted) for (const line of document.querySelectorAll("[data-waiting]")) line.remove();
    });
    const work = document.querySelector("[data-work]");
    if (work) setTimeout(() => follow(work), BETWEEN_LOOKS);
}

function sent(event) {
    const form = event.target;
    if (!form.dataset.busy || event.defaultPrevented) return;
    if (form.querySelector("[data-waiting]")) event.preventDefault();
    else begin(form);
}

function begin(form) {
    const line = document.createElement("div");
    line.className = "waiting";
    line.dataset.waiting = "";
    line.setAttribute("role", "status");
    (form.querySelector(".form__foot") ?? form).append(line);
    const bar = document.createElement("progress");
    bar.className = "progress";
    bar.setAttribute("aria-label", form.dataset.busy);
    // Readers speak what changes in a line that is there already.
    setTimeout(() => { line.append(form.dataset.busy, bar); }, 0);
}

async function follow(work) {
    const page = await newest();
    const fresh = page?.querySelector("[data-work]");
    if (page && !fresh) {
        location.reload();
        return;
    }
    if (fresh) renew(work, fresh);
    setTimeout(() => follow(work), BETWEEN_LOOKS);
}

/** The page as it stands now, or nothing where the server is not to be reached. */
async function newest() {
    try {
        const answer = await fetch(location.href, { credentials: "same-origin" });
        return new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
        return null;
    }
}

function renew(work, fresh) {
    const line = work.querySelector("[role='status']");
    const words = fresh.querySelector("[role='status']").textContent;
    if (line.textContent !== words) line.textContent = words;
    const bar = work.querySelector("progress"), now = fresh.querySelector("progress");
    if (bar && now) bar.value = now.value;
    // Work that has just begun counts nothing yet.
    else if (now) work.append(now.closest("p") ?? now);
}
