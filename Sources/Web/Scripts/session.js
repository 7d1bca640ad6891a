// A shared computer signs out by itself; two minutes before, any key or click keeps the person in.

const WARNING = 120;

export function watchSession(idleSeconds) {
    if (!idleSeconds) return;
    let toast = null;
    let timer = null;

    const restart = () => {
        clearTimeout(timer);
        timer = setTimeout(warn, (idleSeconds - WARNING) * 1000);
    };
    const stay = async () => {
        toast?.remove();
        toast = null;
        document.removeEventListener("keydown", stay);
        document.removeEventListener("pointerdown", stay);
        await fetch(location.href, { method: "HEAD", credentials: "same-origin" }).catch(() => {});
        restart();
    };
    const warn = () => {
        toast = document.createElement("div");
        toast.className = "toast";
        toast.setAttribute("role", "alert");
        toast.textContent = "Через 2 минуты выйдем: это общий компьютер. Чтобы остаться, нажмите любую клавишу.";
        document.body.append(toast);
        document.addEventListener("keydown", stay);
        document.addEventListener("pointerdown", stay);
    };
    restart();
}
