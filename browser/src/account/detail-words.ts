// Words by which the finder of details knows names, places and jobs. A low line is a space. Names that are ordinary words too
// (Will, Mark, Rose) are left out: they are found where somebody is introduced by them.

export const FIRST_NAMES = `
Aaron Abigail Adam Adrian Ahmed Aisha Alan Alejandro Alexander Alexandra Alfred Ali Alice Alina Amanda Amelia Amir Amy Ana Andrea
Andreas Andrew Angela Angelika Anita Anja Anke Ann Anna Anne Annette Anthony Anton Antonia Ayşe Barbara Beate Beatrice Benjamin Bernd
Bernhard Bettina Birgit Björn Brandon Brian Brigitte Bruno Carina Carla Carlos Carmen Caroline Catherine Cem Charles Charlie Charlotte
Chloe Chris Christa Christian Christina Christine Christoph Christopher Claire Clara Claudia Cornelia Dagmar Daniel Daniela David Deborah
Dennis Diana Dieter Dirk Dominik Donald Doris Dorothy Edward Eleanor Elena Elif Elizabeth Elisabeth Elke Ella Emil Emilia Emily Emma Eric
Erika Ernst Ethan Eva Evelyn Fabian Fatima Felix Fiona Florian Frances Francesca Frank Franz Franziska Friederike Fritz Gabriel Gabriele
Gareth Gary George Georg Gerald Gerd Gerhard Gisela Giulia Greta Gudrun Günter Günther Hannah Hanna Hannes Hans Harald Harry Hassan Hasan
Heather Heidi Heike Heiko Heinz Helen Helena Helga Helmut Henry Herbert Hermann Holger Horst Hugo Ian Ibrahim Ingo Ingrid Irene Iris
Isabel Isabella Ivan Jack Jacob Jakob James Jamie Jan Jana Jane Janet Janina Jasmin Jason Jennifer Jens Jeremy Jessica Jim Joachim Joe
Joan Johanna Johannes John Jonas Jonathan Jörg Jose Joseph Joshua Judith Julia Julian Juliane Jürgen Justin Karen Karin Karl Karla Katarina
Kate Katharina Kathrin Katja Katrin Kelly Kerstin Kevin Kim Klara Klaus Konrad Konstantin Kristin Kurt Lara Larissa Lars Laura Lauren
Lea Lena Leon Leonie Leo Liam Lina Linda Lisa Lothar Louis Louise Luca Lucas Lucy Luis Luisa Lukas Lydia Maike Maja Malte Mandy Manfred
Manuel Manuela Marc Marcel Marco Marcus Margaret Maria Mariam Marie Marina Mario Marion Markus Marlene Martin Martina Matthew Matthias
Max Maximilian Maya Megan Mehmet Meike Melanie Mia Michael Michaela Michelle Miguel Mike Miriam Mohamed Mohammed Monika Moritz Muhammad
Mustafa Nadine Nadja Nancy Natalia Natalie Nathan Nicholas Nick Nicole Niklas Nils Nina Noah Nora Norbert Olaf Oliver Olivia Omar Oskar
Pascal Patricia Patrick Paul Paula Peter Petra Philip Philipp Pia Pierre Rachel Rainer Ralf Ralph Ramona Raphael Rebecca Regina Reinhard
Renate Richard Rita Robert Robin Roland Rolf Roman Ronald Rosemarie Ruth Ryan Sabine Sabrina Samantha Samuel Sandra Sara Sarah Sascha
Sebastian Selma Silke Silvia Simon Simone Sofia Sonja Sophia Sophie Stefan Stefanie Steffen Stephan Stephanie Stephen Steve Steven Susan
Susanne Svenja Sven Tamara Tanja Teresa Thea Theo Theresa Thomas Thorsten Tim Timo Tina Tobias Tom Torsten Tyler Udo Ulrich Ulrike Ursula
Uschi Ute Uwe Valentin Vanessa Vera Verena Veronika Victoria Viktor Vincent Walter Werner Wilhelm William Wolfgang Yasmin Yusuf Yvonne Zoe`;

export const PLACES = `
Aachen Aberdeen Afghanistan Amsterdam Athens Athen Atlanta Augsburg Austin Australia Australien Austria Baden-Württemberg Baltimore Barcelona
Basel Bavaria Bayern Belfast Belgium Belgien Berlin Bern Bielefeld Birmingham Bochum Bonn Boston Brandenburg Bratislava Braunschweig
Bremen Brighton Bristol Brooklyn Brussels Brüssel Bucharest Budapest Bulgaria Bulgarien California Kalifornien Cambridge Canada Kanada Cardiff
Chemnitz Chicago Cologne Copenhagen Cornwall Cottbus Coventry Croatia Kroatien Dallas Darmstadt Denmark Dänemark Denver Derby Detroit
Devon Dortmund Dresden Dublin Duisburg Düsseldorf Edinburgh England Erfurt Erlangen Essex Exeter Finland Finnland Florida Flensburg
France Frankreich Frankfurt Freiburg Fulda Geneva Genf Germany Gera Glasgow Graz Greece Griechenland Göttingen Hagen Halle Hamburg Hannover
Hanover Heidelberg Heilbronn Helsinki Hessen Houston Hull Hungary Ungarn Ingolstadt Innsbruck Iran Iraq Ireland Irland Istanbul Italy Italien Jena
Karlsruhe Kassel Kent Kiel Klagenfurt Koblenz Krefeld Köln Kyiv Kiew Lausanne Leeds Leicester Leipzig Leverkusen Linz Lisbon Lissabon
Liverpool London Lübeck Ludwigshafen Luxembourg Luxemburg Luzern Madrid Magdeburg Mainz Manchester Mannheim Marburg Melbourne
Mexico Mexiko Miami Milan Mailand Montreal Moscow Moskau Munich München Münster Naples Neapel Netherlands Niederlande New_York Newcastle
Niedersachsen Norfolk Norway Norwegen Nordrhein-Westfalen Nottingham Nuremberg Nürnberg Oberhausen Offenbach Oldenburg Osnabrück Oslo Oxford
Paderborn Paris Passau Philadelphia Phoenix Plymouth Poland Polen Portland Portsmouth Portugal Potsdam Prague Prag Regensburg Rheinland-Pfalz
Romania Rumänien Rome Rom Rostock Russia Russland Saarbrücken Saarland Sachsen Sachsen-Anhalt Salzburg San_Francisco San_Diego Schleswig-Holstein
Schweiz Schwerin Scotland Schottland Seattle Serbia Serbien Sheffield Siegen Slovakia Slowakei Southampton Spain Spanien Steiermark Stockholm
Stuttgart Surrey Sussex Sweden Schweden Swansea Switzerland Sydney Syria Syrien Texas Thüringen Tirol Toronto Trier Tübingen Turkey
Ukraine Ulm Vancouver Vienna Wales Warsaw Warschau Washington Wien Wiesbaden Wolfsburg Wuppertal Würzburg York Yorkshire Zurich Zürich
Zwickau Österreich Deutschland Türkei Großbritannien`;

export const JOBS = `
accountant actor actress architect baker barber bus_driver carer carpenter chef childminder civil_servant dentist doctor electrician
engineer firefighter fisherman florist hairdresser headteacher head_teacher headmaster housekeeper joiner journalist judge lawyer lecturer
librarian lorry_driver mayor mechanic midwife musician nanny nurse nursery_teacher optician paramedic pastor pharmacist photographer
physiotherapist pilot plumber police_officer policeman policewoman politician postman priest professor psychologist receptionist sales_assistant
scientist secretary social_worker soldier solicitor surgeon teacher train_driver truck_driver translator vet veterinarian vicar waiter
waitress
altenpfleger apotheker architekt arzt ärzte ärztin anwalt anwält bäcker beamter beamte bestatter bürgermeister busfahrer chirurg
dachdecker dozent elektriker erzieher feuerwehrmann feuerwehrfrau fleischer florist fotograf friseur friseurin gärtner
hausarzt hausärztin hebamme heilpraktiker informatiker ingenieur journalist kassierer kellner kfz-mechaniker klempner koch köchin krankenpfleger
krankenschwester landwirt lehrer lkw-fahrer logopäde maler maurer metzger musiker notar optiker pfarrer pfleger
physiotherapeut pilot politiker polizist professor psycholog psychologe richter sachbearbeiter schauspieler schreiner sekretär soldat
sozialarbeiter steuerberater tagesmutter tierarzt tierärztin tischler übersetzer verkäufer wirt zahnarzt zahnärztin`;
