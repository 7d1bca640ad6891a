// The QR code of a slip leads to /code#K7MT4XPA32: what stands behind the # is never sent, so no server and no log sees
// it. Here it is put into the form's field and taken out of the address.

const SHAPE_OF_CODE = /^#[0-9A-Z]{5}-?[0-9A-Z]{5}$/i;

function takeSlipCode() {
    const field = document.querySelector("[data-behaviour='slip-code']");
    if (!field || !SHAPE_OF_CODE.test(location.hash)) return;
    field.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname + location.search);
    field.form.querySelector("button").focus();
}

takeSlipCode();
