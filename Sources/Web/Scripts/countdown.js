// A button that may be pressed again after some seconds shows how many are left; without scripts the server refuses.
function startCountdown(button) {
    const words = button.textContent;
    const until = Date.now() + Number(button.dataset.seconds) * 1000;
    const tick = () => {
        const left = Math.ceil((until - Date.now()) / 1000);
        button.disabled = left > 0;
        button.textContent = left > 0 ? `${words} — через ${secondsSpoken(left)}` : words;
        if (left > 0) setTimeout(tick, 500);
    };
    tick();
}

function secondsSpoken(seconds) {
    const rest = String(seconds % 60).padStart(2, "0");
    return seconds < 60 ? `${seconds} с` : `${Math.floor(seconds / 60)}:${rest}`;
}

for (const button of document.querySelectorAll("[data-behaviour='countdown']")) startCountdown(button);
