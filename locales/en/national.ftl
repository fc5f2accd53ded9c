national-deadlines = Deadlines in all municipalities
national-deadlines-lead = Who can give notice on which systems, and when. You see what the municipalities themselves have chosen to share; contract, price and supplier are not shown.
national-months = { $months ->
    [12] One year
    [24] Two years
   *[other] { $months } months
}
national-system = System
national-municipality = Municipality
national-notice-on = Last day to give notice
national-ends-on = Then ends on
national-none = No municipality has to decide in this period
national-none-text = Choose a longer period, or search for another system or municipality.
