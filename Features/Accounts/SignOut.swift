import Markup
import School
import Storage
import Web

/// Signing out: the device is forgotten here and by the directory.
struct SignOut {
    let doors: Doors

    var done: Door {
        Door("POST", "/logout", act: .signIn) { call in
            let outside = call.front.outside, gone = Answer.see(Link("/login"))
            if let holder = call.holder {
                let permit = try call.visitorPermit(for: .signIn)
                // Another tab may have been quicker.
                do { try await doors.end(holder.device, of: holder.account, by: permit) } catch is NotFound {}
            }
            let answer = gone.with("set-cookie", outside.cookie(outside.signInCookie, "", age: 0))
            // What the browser stores is cleared by the page, the person's own alone: others' entries may wait there.
            return call.holder?.isShared == false ? answer : answer.with("clear-site-data", "\"cache\"")
        }
    }
}
