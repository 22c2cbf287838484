package morrow.articles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells links that sell, track or hide where they lead. People who read here are looked after and not earned from.
final class Advertising {
  private static final Set<String> SHORT =
      Set.of(
          "bit.ly",
          "t.co",
          "tinyurl.com",
          "goo.gl",
          "ow.ly",
          "buff.ly",
          "is.gd",
          "cutt.ly",
          "rebrand.ly",
          "lnkd.in",
          "rb.gy",
          "shorturl.at",
          "t.ly",
          "tiny.cc",
          "s.id",
          "v.gd",
          "kutt.it",
          "dlvr.it",
          "linktr.ee",
          "l.ead.me",
          "lnk.to",
          "fb.me",
          "t1p.de",
          "kurzelinks.de",
          "bl.ink");

  private static final Set<String> SELLING =
      Set.of(
          "amzn.to",
          "a.co",
          "awin1.com",
          "awin.com",
          "zenaps.com",
          "shareasale.com",
          "shareasale-analytics.com",
          "rstyle.me",
          "skimresources.com",
          "prf.hn",
          "tidd.ly",
          "digistore24.com",
          "copecart.com",
          "clickbank.net",
          "hop.clickbank.net",
          "linksynergy.com",
          "tradedoubler.com",
          "anrdoezrs.net",
          "jdoqocy.com",
          "tkqlhce.com",
          "dpbolvw.net",
          "kqzyfj.com",
          "zanox.com",
          "partnerize.com",
          "adcell.de",
          "belboon.com",
          "affili.net",
          "webgains.com",
          "viglink.com",
          "sovrn.co",
          "impact.com",
          "sjv.io",
          "pxf.io",
          "ojrq.net",
          "flexoffers.com",
          "gumroad.com",
          "elopage.com",
          "ablefy.io",
          "thrivecart.com",
          "samcart.com",
          "etsy.com",
          "ebay.com",
          "ebay.de",
          "ebay.co.uk",
          "ebay.us",
          "shopify.com",
          "myshopify.com",
          "patreon.com",
          "ko-fi.com",
          "buymeacoffee.com",
          "betterhelp.com",
          "hims.com",
          "aliexpress.com",
          "temu.com");

  private static final Pattern AMAZON = Pattern.compile("(?:.*\\.)?amazon\\.[a-z.]{2,6}");
  private static final Pattern AFFILIATE =
      Pattern.compile(
          "aff|affid|aff_?id|affiliate|affiliate_?id|aff_?sub.*|ref_?id|refid|referral|referrer_?id|partner|partner_?id|tag|ascsubtag|irclickid|clickid|"
              + "click_?id|subid|sub_?id|coupon|voucher|promo|promo_?code|discount|discount_?code|rabatt|gutschein|hop|awc|ranmid|ransiteid|cjevent|pk_aff.*|a_aid|a_bid");
  private static final Pattern TRACKING =
      Pattern.compile(
          "utm_.*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_eid|mc_cid|_hsenc|_hsmi|mkt_tok|pk_.*|mtm_.*|"
              + "matomo_.*|piwik_.*|vero_id|oly_enc_id|oly_anon_id|s_cid|wt_mc|ck_subscriber_id|spm|scm|rb_clickid|ga_.*|_ga|trk|trkcampaign|srsltid");

  private static final int MOST_LETTERS = 600;

  private Advertising() {}

  /// What is wrong with a link; empty when it may stand there. Addresses that cannot be read are refused, since nobody knows where
  /// they lead.
  static Optional<Fault> in(String address) {
    if (address.length() > MOST_LETTERS || !CleanHtml.takes(address)) {
      return unfit(address);
    }
    if (address.startsWith("/en/") || address.startsWith("/de/")) {
      return Optional.empty();
    }
    if (address.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
      return address.contains("?") || !address.contains("@") ? unfit(address) : Optional.empty();
    }
    URI uri;
    try {
      uri = new URI(address.replace("|", "%7C").replace("[", "%5B").replace("]", "%5D"));
    } catch (URISyntaxException e) {
      return unfit(address);
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (!Set.of("http", "https").contains(scheme)
        || !host.contains(".")
        || uri.getRawUserInfo() != null) {
      return unfit(address);
    }
    return selling(address, host, uri);
  }

  private static Optional<Fault> selling(String address, String host, URI uri) {
    if (isAt(SHORT, host)) {
      return fault(
          "link.short",
          "This link hides where it leads. Please use the whole address of the page it leads to.",
          address);
    }
    if (isAt(SELLING, host) || AMAZON.matcher(host).matches()) {
      return fault(
          "link.advertising",
          "Links that sell something cannot stand here. A book can be named with its ISBN instead.",
          address);
    }
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String part : query.split("[&;]", -1)) {
      String name = part.split("=", 2)[0].toLowerCase(Locale.ROOT);
      if (AFFILIATE.matcher(name).matches()) {
        return fault(
            "link.advertising",
            "This link earns somebody money (“"
                + name
                + "”). Please use the plain address of the page.",
            address);
      }
      if (TRACKING.matcher(name).matches()) {
        return fault(
            "link.tracking",
            "This link follows readers (“"
                + name
                + "”). Please take away what stands behind the question mark.",
            address);
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(Set<String> hosts, String host) {
    String rest = host;
    while (!rest.isEmpty()) {
      if (hosts.contains(rest)) {
        return true;
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return false;
  }

  private static Optional<Fault> unfit(String address) {
    return fault(
        "link.unfit",
        "A link begins with https://, http:// or mailto:, or with /en/ or /de/.",
        address);
  }

  private static Optional<Fault> fault(String word, String text, String address) {
    return Optional.of(
        new Fault(word, text, address.length() > 200 ? address.substring(0, 200) + "…" : address));
  }
}
