extension Migration {
    /// Who holds a duty on a day, and what somebody holds, is answered from an index alone.
    static let holdersOfDuties = Migration(
        number: 36, phrase: "holders of duties",
        text: """
            DROP INDEX duty_of_object;
            CREATE INDEX duty_of_object ON duty (kind, object, from_day, to_day, person);
            CREATE INDEX duty_by_kind ON duty (kind, person, from_day, to_day, object);
            """)
}
