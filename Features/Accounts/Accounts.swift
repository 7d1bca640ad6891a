import School
import Storage
import Web

/// Ways in: signing in and out, passwords, one-time codes, devices, and who may do what. `address` is what people type
/// to come here; where it is empty, slips bear the address by which their printer came.
package func accounts(_ doors: Doors, address: String = "") -> Feature {
    let signIn = SignInPage(doors: doors), password = PasswordPage(doors: doors), code = CodePage(doors: doors)
    let devices = DevicesPage(doors: doors), slips = SlipsPage(doors: doors, address: address)
    let missing = MissingPage(doors: doors), register = RegisterPage(doors: doors)
    let second = SecondStepPage(doors: doors), factor = SecondFactorPage(doors: doors)
    let wayIn = WayInPage(doors: doors, address: address)
    return Feature(
        "Учётные записи",
        pages: [RightsPage.self],
        doors: [
            signIn.shown, signIn.tried, signIn.forgotten, SchoolsPage(doors: doors).shown, SignOut(doors: doors).done,
            password.shown, password.changed,
            second.tried, factor.shown, factor.turnedOn, factor.turnedOff, factor.renewed,
            code.shown, code.tried,
            devices.shown, devices.ended, devices.othersEnded, devices.dismissed,
            slips.shown, slips.issued, slips.personShown, slips.personIssued,
            missing.all, missing.one, register.all, register.ofClass, wayIn.shown, wayIn.reset, wayIn.factorReset,
        ],
        chores: [SweepingLog.chore])
}
