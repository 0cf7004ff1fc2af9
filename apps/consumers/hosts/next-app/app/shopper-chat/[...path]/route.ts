export {
  shopperChat as GET,
  shopperChat as OPTIONS,
  shopperChat as POST,
  shopperChat as PUT,
} from "../../shopperChat";
