import School
import Storage

extension Door.Call {
    /// Whether a duty that the holder has today, in any of their schools, asks for a second factor.
    package func asksSecondFactor(of holder: Holder) async throws -> Bool {
        let now = visit.now
        for place in holder.places {
            let isAsked = try? await front.records.school(place.school).read { records in
                let asking = try records.asking(holder, now: now, school: place.school)
                return asking.caller.duties.contains {
                    $0.holds(on: asking.today) && asking.regulation.asksSecondFactor($0.duty.kind)
                }
            }
            // A link that leads nowhere asks for nothing.
            if isAsked == true { return true }
        }
        return false
    }
}
