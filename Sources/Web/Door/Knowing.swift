import School
import Storage

extension Reading {
    /// Who asks, as this transaction knows it; `NotFound` where the account is nobody in this school.
    func asking(_ holder: Holder, now: Moment, school slug: String) throws -> Asking {
        let school = try knownSchool(at: now)
        guard let place = holder.places.first(where: { $0.school == slug }),
            let known = try knownCaller(key: place.person)
        else { throw NotFound() }
        let caller = Caller(
            person: known.person, account: holder.account, device: holder.device, duties: known.duties, now: now,
            today: school.today)
        let led = known.classesLed.filter { $0.duty.holds(on: school.today) }.map { (name: $0.name, slug: $0.slug) }
        return Asking(
            caller: caller, name: known.name, classesLed: led, regulation: school.regulation, zone: school.zone,
            school: school.name)
    }
}
