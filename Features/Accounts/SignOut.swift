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
            // Nobody who sits down next goes back to this person's pages. What the browser stores is cleared by the page,
            // the person's own alone: others' entries may wait there.
            return answer.with("clear-site-data", "\"cache\"")
        }
    }
}
